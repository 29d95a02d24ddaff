interface Import {
  code: string
  /** Brotli bytes before the page can use it, 5 to 8 % above what the largest of Vite, webpack and esbuild measures. */
  ceiling: number
  /**
   * It has parts that come later. esbuild then needs `splitting`, and loads with the entry what such parts share with
   * anything of the package, used or not: with it this import costs up to so many bytes.
   */
  inEsbuild?: number
}

/** What pages import most. */
export const imports: Readonly<Record<string, Import>> = {
  // Raised from 1,110: a dictionary remembers what it answered last.
  formatRupiah: { code: `export { formatRupiah } from '@ovop-ntt/core'`, ceiling: 1230 },
  localized: { code: `export { localized } from '@ovop-ntt/core'`, ceiling: 158 },
  parseGtin: { code: `export { parseGtin } from '@ovop-ntt/core'`, ceiling: 325 },
  parseQris: { code: `export { parseQris } from '@ovop-ntt/core'`, ceiling: 1410 },
  waysToBuy: { code: `export { waysToBuy } from '@ovop-ntt/core'`, ceiling: 7150 },
  toJsonLd: { code: `export { toJsonLd } from '@ovop-ntt/core'`, ceiling: 4760 },
  checkProduct: { code: `export { checkProduct } from '@ovop-ntt/core'`, ceiling: 2160 },
  createClient: { code: `export { createClient } from '@ovop-ntt/core'`, ceiling: 8350, inEsbuild: 10_000 },
  'a card': {
    code: `import '@ovop-ntt/elements/product-card/define'`,
    // 30.3 kB by webpack; Vite puts into its one file of Lit what only later parts use of it.
    ceiling: 36_000,
    inEsbuild: 35_900,
  },
  'a card in React, beside React': {
    code: `export { OvopProductCard } from '@ovop-ntt/react'`,
    ceiling: 36_200,
    inEsbuild: 51_500,
  },
}
