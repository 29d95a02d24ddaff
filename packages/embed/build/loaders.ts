import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type OutputOptions, type Plugin, type RolldownOptions, rolldown } from 'rolldown'
import { dense } from './dense.ts'
import { digestOf, digestsOf } from './digests.ts'
import { eagerModules } from './eager-modules.ts'
import { classicEntry, noteUses, oneCopy, type Uses } from './one-copy.ts'
import { wordsBeside } from './words-beside.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What a script that a page names knows of the files beside it. */
export interface FilesBeside {
  /** The file of the widgets' code. */
  widgets: string
  /** Files of words of further languages, by the module that they are made of. */
  words: ReadonlyMap<string, string>
  /** Those of them that are loaded at once on a page in a language. */
  early: Readonly<Record<string, readonly string[]>>
  /** Digests of all chunks that are written already. */
  digests: Readonly<Record<string, string>>
}

/** Stand in a script until the files that they name are written. */
const later = { DIGESTS: '@digests', DIGESTS_DIGEST: '@digest of digests', OWN_DIGESTS: '@own digests' }

/**
 * Tells the browser that nearly all functions of a script run with it: it compiles them beside the page's own work, while the
 * script comes. Of the small one it is not true.
 */
const runsAtOnce = '//# allFunctionsCalledOnLoad\n'

/**
 * Writes the scripts that a page can name: `ovop.js`, one file, and those that draw at once, `ovop-cards.js` and
 * `ovop-grid.js`, with the chunks that they load after the first picture or for a signed catalogue.
 */
export async function bundleLoaders(
  dist: string,
  { widgets, words, early, digests }: FilesBeside,
): Promise<void> {
  const digestsBy = Object.entries(early).map(([language, files]) => [
    language,
    Object.fromEntries(files.map((file) => [file, digests[file]])),
  ])
  const known = {
    ...later,
    WORDS: Object.fromEntries(digestsBy),
    WIDGETS: widgets,
    WIDGETS_DIGEST: digests[widgets]!,
  }
  const define = Object.fromEntries(
    Object.entries(known).map(([name, value]) => [name, JSON.stringify(value)]),
  )
  const built = await Promise.all(
    ['ovop', 'ovop-cards', 'ovop-grid'].map(async (name) => {
      const [entry, ...chunks] = await bundleLoader(name, define, words)
      return { name, entry, chunks, own: digestsOf(chunks) }
    }),
  )

  // What a page that checks the script's integrity goes by for the chunks behind it.
  const list = `export default ${JSON.stringify(Object.assign({ ...digests }, ...built.map(({ own }) => own)))}`
  const listName = `digests-${digestOf(list).slice('sha256-'.length).replace(/\W/g, '_').slice(0, 8)}.js`
  await writeFile(dist + listName, list)
  for (const { name, entry, chunks, own } of built) {
    const values = {
      [later.DIGESTS]: listName,
      [later.DIGESTS_DIGEST]: digestOf(list),
      [later.OWN_DIGESTS]: own,
    }
    // A string may be written in any quotes.
    const code = entry.code.replaceAll(/(["'`])(@[\w ]+)\1/g, (text, _, place) =>
      place in values ? JSON.stringify(values[place]) : text,
    )
    await writeFile(`${dist}${name}.js`, chunks.length > 0 ? runsAtOnce + code : code)
    for (const { fileName, code } of chunks) await writeFile(dist + fileName, code)
  }
}

/** @returns the script itself, and its chunks */
async function bundleLoader(
  name: string,
  define: Record<string, string>,
  words: ReadonlyMap<string, string>,
) {
  const template = here('../src/first-cards/template.ts')
  const options = {
    input: { [name]: here(`../src/${name}.ts`) },
    tsconfig: here('../../../tsconfig.json'),
    platform: 'browser',
    // Views of cards and grids are drawn once, by what stands in for Lit.
    resolve: { alias: { 'lit/directive.js': template, lit: template } },
    treeshake: { moduleSideEffects: [{ test: /\/embed\/src\/ovop/, sideEffects: true }] },
    transform: { define },
    plugins: [dense, wordsBeside(words)],
  } satisfies RolldownOptions
  const first = eagerModules(await (await rolldown(options)).generate({ format: 'esm' }), name)
  const format = {
    format: 'esm',
    minify: true,
    comments: { legal: true, annotation: false, jsdoc: false },
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: `${name.replace('ovop-', '')}-[name]-[hash].js`,
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [{ name, test: (id: string) => first.has(id) }],
    },
  } satisfies OutputOptions
  const bundleWith = async (plugin: Plugin) => {
    const bundle = await rolldown({
      ...options,
      plugins: [...options.plugins, plugin],
      preserveEntrySignatures: 'allow-extension',
    })
    return bundle.generate(format)
  }
  const uses: Uses = new Map()
  await bundleWith(noteUses(uses))
  const { output } = await bundleWith(oneCopy(uses, classicEntry))
  if (output[0].imports.length > 0) throw new Error(`${name} needs ${output[0].imports.length + 1} files`)
  const [entry, ...others] = output
  return [entry, ...others.filter((file) => file.type === 'chunk')] as const
}
