import { defineConfig } from 'tsup'
import { tagNames, tags } from './src/tags.ts'

/** A module for each element that registers it alone. */
const defines = Object.fromEntries(
  tagNames.map((tag) => [`${tags[tag].folder}/define`, `src/${tags[tag].folder}/define.ts`]),
)

export default defineConfig({
  entry: { index: 'src/index.ts', define: 'src/define.ts', tags: 'src/tags.ts', ...defines },
  format: 'esm',
  target: 'es2022',
  dts: true,
  clean: true,
})
