import { defineConfig } from 'tsup'

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/basemap-tiny.ts',
    'src/basemap-standard.ts',
    'src/basemap-detail.ts',
    'src/bounds.ts',
    'src/credit.ts',
    'src/islands.ts',
    'src/locate.ts',
    'src/village-names.ts',
    'src/villages.ts',
  ],
  format: 'esm',
  target: 'es2022',
  dts: true,
  clean: true,
})
