import { defineConfig } from 'tsup'
import { writeTypes } from '../../.tasks/types.ts'

const check = { check: 'src/browser.ts' }
const forPages = '../../.tasks/tsconfig.build.json'

export default defineConfig([
  {
    entry: { index: 'src/index.ts', cli: 'src/cli.ts' },
    format: 'esm',
    target: 'node22',
    onSuccess: () => writeTypes(import.meta.dirname, { index: 'src/index.ts' }, '../../tsconfig.json'),
    // Not there on every machine, and itself in parts that npm chooses.
    external: ['sharp'],
  },
  {
    // Reading and checking for a page: the parsers come along.
    entry: check,
    tsconfig: forPages,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    onSuccess: () => writeTypes(import.meta.dirname, check, forPages),
    noExternal: ['papaparse', 'saxen', 'fastest-levenshtein'],
  },
])
