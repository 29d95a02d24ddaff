import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Product } from '@ovop-ntt/core'
import { homePage } from './pages/home.ts'
import { document } from './pages/layout.ts'
import { newsPages } from './pages/news.ts'
import { productPage } from './pages/product.ts'
import { productIndex } from './pages/products.ts'
import { trialPages } from './pages/trials.ts'
import { fileOf, type Page } from './site.ts'

export function sitePages(products: readonly Product[]): Page[] {
  return [
    homePage(products),
    ...newsPages(),
    productIndex(products),
    ...products.map(productPage),
    ...trialPages,
  ]
}

/** Writes every page below `folder`. */
export async function writeSite(folder: string, products: readonly Product[]): Promise<void> {
  for (const page of sitePages(products)) {
    const file = join(folder, fileOf(page.path))
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, document(page).text)
  }
}
