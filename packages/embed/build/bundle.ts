import { fileURLToPath } from 'node:url'
import { type OutputOptions, type Plugin, type RolldownOptions, rolldown } from 'rolldown'
import { chunksKey } from '../src/chunks.ts'
import { dense } from './dense.ts'
import { digestsOf } from './digests.ts'
import { eagerModules } from './eager-modules.ts'
import { bundleLoaders } from './loaders.ts'
import { noteUses, oneCopy, type Uses } from './one-copy.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export const options: RolldownOptions = {
  input: { widgets: here('../src/widgets.ts') },
  // Workspace packages are bundled from their sources, by the `paths` of this file.
  tsconfig: here('../../../tsconfig.json'),
  platform: 'browser',
  treeshake: { moduleSideEffects: false },
  // The first card reads its catalogue: what it reads with comes with it.
  resolve: { alias: { './load-reading.ts': here('../../core/src/client/load-reading.at-once.ts') } },
  plugins: [dense],
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
  const signatures = modulesOf('signatures')
  const search = modulesOf('search-by-words')
  const pages = ['product-grid', 'product-detail', 'programme-stats', 'offers'].map(modulesOf)
  const sharing = (id: string) => pages.filter((modules) => modules.has(id)).length
  const ofMapAlone = (id: string) => sharing(id) === 0 && !search.has(id)
  const groups = [
    // Names of places and choices, and the turn of the day, for whatever lists, shows or counts products: each of those is
    // then one chunk.
    { name: 'widgets', test: (id: string) => widgets.has(id) || sharing(id) > 1 },
    { name: 'signatures', test: (id: string) => signatures.has(id) && !widgets.has(id) },
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
    rolldown({ ...options, plugins: [dense, plugin], preserveEntrySignatures: 'allow-extension' })
  const uses: Uses = new Map()
  await (await chunksWith(noteUses(uses))).generate(format)
  const chunks = await chunksWith(oneCopy(uses))
  const { output } = await chunks.write(format)
  if (output[0].imports.length > 0)
    throw new Error(`The first card needs ${output[0].imports.length + 1} chunks`)

  const digests = digestsOf(output)
  // Words that elements wait for before they draw anything. The script starts them with the rest of the code: they
  // need nothing of it, so that they can be said before it is there.
  const words = new Map(
    output.flatMap((file) =>
      file.type === 'chunk' && file.facadeModuleId?.endsWith('.en.ts') && !file.code.includes(chunksKey)
        ? [[file.facadeModuleId, file.fileName] as const]
        : [],
    ),
  )
  const ofAll = [here('../../core/src/words.en.ts'), here('../../elements/src/messages.en.ts')]
  const early = ofAll.map((module) => words.get(module)!)

  const [{ fileName }] = output
  await bundleLoaders(dist, { widgets: fileName, words, early: { en: early }, digests })
}
