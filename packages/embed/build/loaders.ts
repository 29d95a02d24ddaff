import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What a script that a page names knows of the files beside it. */
export interface FilesBeside {
  WIDGETS: string
  WIDGETS_DIGEST: string
  DIGESTS: string
  DIGESTS_DIGEST: string
}

/** Writes the scripts that a page can name, each one file: `ovop.js`, and those that draw at once, `ovop-cards.js` and `ovop-grid.js`. */
export async function bundleLoaders(dist: string, beside: FilesBeside): Promise<void> {
  const define = Object.fromEntries(
    Object.entries(beside).map(([name, value]) => [name, JSON.stringify(value)]),
  )
  const template = here('../src/first-cards/template.ts')
  for (const name of ['ovop', 'ovop-cards', 'ovop-grid']) {
    const loader = await rolldown({
      input: here(`../src/${name}.ts`),
      tsconfig: here('../../../tsconfig.json'),
      platform: 'browser',
      // Views of cards and grids are drawn once, by what stands in for Lit.
      resolve: { alias: { 'lit/directive.js': template, lit: template } },
      treeshake: { moduleSideEffects: [{ test: /\/embed\/src\/ovop/, sideEffects: true }] },
      transform: { define },
    })
    await loader.write({
      file: `${dist}${name}.js`,
      format: 'iife',
      minify: true,
      codeSplitting: false,
      comments: { legal: true, annotation: false, jsdoc: false },
    })
  }
}
