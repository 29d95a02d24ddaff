import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Catalogue } from './catalogue.ts'
import { browsePage } from './pages/browse.ts'
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
    productIndex(products),
    browsePage(products),
    searchPage(),
    mapPage(),
    statisticsPage(),
    ...products.map((product) => productPage(product, catalogue)),
    ...trialPages,
  ]
}

/** Writes every page below `folder`. */
export async function writeSite(folder: string, catalogue: Catalogue): Promise<Page[]> {
  const pages = sitePages(catalogue)
  for (const page of pages) {
    const file = join(folder, fileOf(page.path))
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, document(page).text)
  }
  return pages
}
