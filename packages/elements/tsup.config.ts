import { readFile } from 'node:fs/promises'
import { defineConfig, type Options } from 'tsup'
import { denseStyles, withStyles } from '../../.tasks/dense-styles.ts'
import { writeTypes } from '../../.tasks/types.ts'
import { tagNames, tags } from './src/tags.ts'

/** A module for each element that registers it alone. */
const defines = Object.fromEntries(
  tagNames.map((tag) => [`${tags[tag].folder}/define`, `src/${tags[tag].folder}/define.ts`]),
)

/** Style sheets as a page loads them. */
const dense: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'dense-styles',
  setup: (build) =>
    build.onLoad({ filter: withStyles }, async ({ path }) => ({
      contents: denseStyles(await readFile(path, 'utf8')),
      loader: 'ts',
    })),
}

const shared = {
  format: 'esm',
  target: 'es2022',
  tsconfig: '../../.tasks/tsconfig.build.json',
} as const

const entry = { index: 'src/index.ts', define: 'src/define.ts', tags: 'src/tags.ts', ...defines }
const ssr = { ssr: 'src/ssr/index.ts' }

// Both write into one folder, which the build empties first: the `clean` of one would take the other's types away.
export default defineConfig([
  {
    ...shared,
    esbuildPlugins: [dense],
    entry,
    // The types of both, whose sources are read once.
    onSuccess: () => writeTypes(import.meta.dirname, { ...entry, ...ssr }, shared.tsconfig),
  },
  {
    ...shared,
    esbuildPlugins: [dense],
    // Whole in itself, with Lit's server build in it: it runs in Node, in workers and in a bundler's server build alike,
    // whatever conditions they resolve packages by, and nothing of it reaches a browser.
    entry: ssr,
    platform: 'neutral',
    esbuildOptions: (options) => {
      options.conditions = ['node', 'module']
      options.mainFields = ['module', 'main']
    },
    noExternal: [/^lit/, /^@lit/, /^@lit-labs/, /^parse5/, /^@parse5/, /^entities/, 'stylis'],
  },
])
