import { defineConfig } from 'tsup'

export default defineConfig([
  {
    entry: { index: 'src/index.ts', cli: 'src/cli.ts' },
    format: 'esm',
    target: 'node22',
    dts: { entry: { index: 'src/index.ts' } },
    // Not there on every machine, and itself in parts that npm chooses.
    external: ['sharp'],
  },
  {
    // Reading and checking for a page: the parsers come along.
    entry: { check: 'src/browser.ts' },
    tsconfig: '../../.tasks/tsconfig.build.json',
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    dts: true,
    noExternal: ['papaparse', 'saxen', 'fastest-levenshtein'],
  },
])
