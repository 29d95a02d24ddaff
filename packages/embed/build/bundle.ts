import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import {
  type OutputChunk,
  type OutputOptions,
  type Plugin,
  type RolldownOptions,
  type RolldownOutput,
  rolldown,
} from 'rolldown'
import { bundleLoaders } from './loaders.ts'
import { noteUses, oneCopy, type Uses } from './one-copy.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export const options: RolldownOptions = {
  input: { widgets: here('../src/widgets.ts') },
  // Workspace packages are bundled from their sources, by the `paths` of this file.
  tsconfig: here('../../../tsconfig.json'),
  platform: 'browser',
  treeshake: { moduleSideEffects: false },
}

/** Modules that a chunk reaches without an `import()`. */
function eagerModules({ output }: RolldownOutput, name: string): Set<string> {
  const chunks = new Map(
    output
      .filter((file): file is OutputChunk => file.type === 'chunk')
      .map((chunk) => [chunk.fileName, chunk]),
  )
  const found = new Set<string>()
  const visit = (name: string) => {
    const chunk = chunks.get(name)
    for (const module of chunk?.moduleIds ?? []) found.add(module)
    for (const imported of chunk?.imports ?? []) visit(imported)
  }
  visit([...chunks.values()].find((chunk) => chunk.name === name)?.fileName ?? '')
  return found
}

/**
 * Writes ovop.js, ovop-cards.js, ovop-grid.js and their chunks into a folder.
 *
 * Left alone, the bundler puts what a lazy chunk shares with another into a chunk of its own, and the first card, or the
 * map, would wait for one request more. So the first pass only tells which modules belong together. One helper of the
 * bundler's own keeps a small chunk, which comes at the same time as those that need it.
 */
export async function bundle(dist: string): Promise<void> {
  const plan = await rolldown(options)
  const planned = await plan.generate({ format: 'esm' })
  const modulesOf = (name: string) => eagerModules(planned, name)
  const [widgets, poster, map] = [modulesOf('widgets'), modulesOf('village-map'), modulesOf('map-view')]
  const search = modulesOf('search-by-words')
  const pages = ['product-grid', 'product-detail', 'programme-stats', 'offers'].map(modulesOf)
  const sharing = (id: string) => pages.filter((modules) => modules.has(id)).length
  const ofMapAlone = (id: string) => sharing(id) === 0 && !search.has(id)
  const groups = [
    // Names of places and choices, and the turn of the day, for whatever lists, shows or counts products: each of those is
    // then one chunk.
    { name: 'widgets', test: (id: string) => widgets.has(id) || sharing(id) > 1 },
    // The map's poster comes first, and has a chunk of its own, with its words, which the rest of the map has too.
    { name: 'village-map', test: (id: string) => poster.has(id) && !widgets.has(id) && ofMapAlone(id) },
    // What a grid needs too would bring the whole map with it.
    { name: 'map-view', test: (id: string) => map.has(id) && !poster.has(id) && ofMapAlone(id) },
  ]
  const format = {
    dir: dist,
    format: 'esm',
    minify: true,
    // Notices of licences stay; what was said to the bundler has been heard.
    comments: { legal: true, annotation: false, jsdoc: false },
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: '[name]-[hash].js',
    codeSplitting: { includeDependenciesRecursively: false, groups },
  } satisfies OutputOptions
  const chunksWith = (plugin: Plugin) =>
    rolldown({ ...options, plugins: [plugin], preserveEntrySignatures: 'allow-extension' })
  const uses: Uses = new Map()
  await (await chunksWith(noteUses(uses))).generate(format)
  const chunks = await chunksWith(oneCopy(uses))
  const { output } = await chunks.write(format)
  if (output[0].imports.length > 0)
    throw new Error(`The first card needs ${output[0].imports.length + 1} chunks`)

  // What a page that checks the script's integrity goes by for the chunks behind it.
  const digests = Object.fromEntries(
    output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, digestOf(file.code)]] : [])),
  )
  const list = `export default ${JSON.stringify(digests)}`
  const listName = `digests-${digestOf(list).slice('sha256-'.length).replace(/\W/g, '_').slice(0, 8)}.js`
  await writeFile(dist + listName, list)

  // Words that elements wait for before they draw anything. The script starts them with the rest of the code.
  const words = new Map(
    output.flatMap((file) =>
      file.type === 'chunk' && file.facadeModuleId?.endsWith('.en.ts')
        ? [[file.facadeModuleId, file.fileName] as const]
        : [],
    ),
  )
  const ofAll = [here('../../core/src/words.en.ts'), here('../../elements/src/messages.en.ts')]
  const early = ofAll.map((module) => words.get(module)!)

  const [{ fileName }] = output
  await bundleLoaders(dist, words, {
    WORDS: { en: Object.fromEntries(early.map((file) => [file, digests[file]!])) },
    WIDGETS: fileName,
    WIDGETS_DIGEST: digests[fileName]!,
    DIGESTS: listName,
    DIGESTS_DIGEST: digestOf(list),
  })
}

/** As `integrity` has it. */
const digestOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`
