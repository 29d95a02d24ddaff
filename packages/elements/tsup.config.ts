import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    define: 'src/define.ts',
    'buy-badge/define': 'src/buy-badge/define.ts',
    'catalog/define': 'src/catalog/define.ts',
    'qris/define': 'src/qris/define.ts',
    'village-map/define': 'src/village-map/define.ts',
    'product-card/define': 'src/product-card/define.ts',
  },
  format: 'esm',
  target: 'es2022',
  dts: true,
  clean: true,
})
