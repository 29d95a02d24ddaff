import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { cardStyleSheet, detailStyleSheet } from '@ovop-ntt/elements/ssr'
import type { Catalogue } from './catalogue.ts'
import { cardStatesPage } from './pages/card-states.ts'
import { elementPages } from './pages/elements/pages.ts'
import { homePage } from './pages/home.ts'
import { document } from './pages/layout.ts'
import { mapPage } from './pages/map.ts'
import { newsPages } from './pages/news.ts'
import { productPage } from './pages/product.ts'
import { productIndex } from './pages/products.ts'
import { searchPage } from './pages/search.ts'
import { statisticsPage } from './pages/statistics.ts'
import { trialPages } from './pages/trials.ts'
import { fileOf, type Page } from './site.ts'

export function sitePages(catalogue: Catalogue): Page[] {
  const { products } = catalogue
  return [
    homePage(products),
    ...newsPages(),
    productIndex(catalogue),
    searchPage(catalogue),
    mapPage(),
    statisticsPage(),
    ...products.map((product) => productPage(product, catalogue)),
    ...elementPages(catalogue),
    ...trialPages,
    cardStatesPage(catalogue),
  ]
}

/** Writes every page below `folder`, and the styles of what is drawn in them. */
export async function writeSite(folder: string, catalogue: Catalogue): Promise<Page[]> {
  const pages = sitePages(catalogue)
  for (const page of pages) {
    const file = join(folder, fileOf(page.path))
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, document(page).text)
  }
  await writeFile(join(folder, 'produk.css'), cardStyleSheet + detailStyleSheet)
  return pages
}
