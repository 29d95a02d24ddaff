import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import MagicString from 'magic-string'
import { type Plugin, rolldown } from 'rolldown'
import { Visitor } from 'rolldown/utils'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What a script that a page names knows of the files beside it. */
export interface FilesBeside {
  /** What is loaded at once on a page in a language: digests by file, by language. */
  WORDS: Readonly<Record<string, Readonly<Record<string, string>>>>
  WIDGETS: string
  WIDGETS_DIGEST: string
  DIGESTS: string
  DIGESTS_DIGEST: string
}

/**
 * A script that is one file has the words of further languages beside it all the same: in place of `import('./x.en.ts')` it
 * loads the chunk that the widgets have them from.
 * @param files chunks by the module that they are made of
 */
const wordsBeside = (files: ReadonlyMap<string, string>): Plugin => ({
  name: 'words-beside',
  transform(code, id) {
    if (!code.includes(".en.ts')")) return null
    const edited = new MagicString(code)
    new Visitor({
      ImportExpression({ start, end, source }) {
        const module = source.type === 'Literal' && resolve(id, '..', String(source.value))
        const file = module && files.get(module)
        if (!file) throw new Error(`${id} imports what is no chunk of words`)
        edited.update(start, end, `__loadBeside("${file}")`)
      },
    }).visit(this.parse(code, { lang: 'ts' }))
    if (!edited.hasChanged()) return null
    edited.prepend(
      `import { loadBeside as __loadBeside } from '${here('../src/first-cards/load-beside.ts')}';`,
    )
    return edited.toString()
  },
})

/** Writes the scripts that a page can name, each one file: `ovop.js`, and those that draw at once, `ovop-cards.js` and `ovop-grid.js`. */
export async function bundleLoaders(
  dist: string,
  words: ReadonlyMap<string, string>,
  beside: FilesBeside,
): Promise<void> {
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
      plugins: [wordsBeside(words)],
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
