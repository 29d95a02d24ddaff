import { fileURLToPath } from 'node:url'
import { type OutputChunk, type RolldownOptions, type RolldownOutput, rolldown } from 'rolldown'
import { plainNamespaces } from './namespaces.ts'
import { tightTemplates } from './templates.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const options: RolldownOptions = {
  input: { widgets: here('../src/widgets.ts') },
  // Workspace packages are bundled from their sources, by the `paths` of this file.
  tsconfig: here('../../../tsconfig.json'),
  platform: 'browser',
  plugins: [tightTemplates, plainNamespaces],
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
 * Writes ovop.js and its chunks into a folder.
 *
 * Left alone, the bundler puts what a lazy chunk shares with another into a chunk of its own, and the first card, or the
 * map, would wait for one request more. So the first pass only tells which modules belong together.
 */
export async function bundle(dist: string): Promise<void> {
  const plan = await rolldown(options)
  const planned = await plan.generate({ format: 'esm' })
  const modulesOf = (name: string) => eagerModules(planned, name)
  const [widgets, poster, map] = [modulesOf('widgets'), modulesOf('village-map'), modulesOf('map-view')]
  const pages = ['product-grid', 'product-detail', 'programme-stats'].map(modulesOf)
  const sharing = (id: string) => pages.filter((modules) => modules.has(id)).length
  const groups = [
    { name: 'widgets', test: (id: string) => widgets.has(id) },
    // The map's poster comes first, and has a chunk of its own. What a grid needs too would bring the whole map with it.
    { name: 'map-view', test: (id: string) => map.has(id) && !poster.has(id) && sharing(id) === 0 },
    // Names of places and choices, for whatever lists, shows or counts products.
    { name: 'names', test: (id: string) => sharing(id) > 1 && !map.has(id) },
  ]
  const chunks = await rolldown({
    ...options,
    preserveEntrySignatures: 'allow-extension',
  })
  const { output } = await chunks.write({
    dir: dist,
    format: 'esm',
    minify: true,
    // Notices of licences stay; what was said to the bundler has been heard.
    comments: { legal: true, annotation: false, jsdoc: false },
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: '[name]-[hash].js',
    codeSplitting: { includeDependenciesRecursively: false, groups },
  })
  if (output[0].imports.length > 0)
    throw new Error(`The first card needs ${output[0].imports.length + 1} chunks`)

  const loader = await rolldown({
    input: here('../src/loader.ts'),
    platform: 'browser',
    transform: { define: { WIDGETS: JSON.stringify(output[0].fileName) } },
  })
  await loader.write({ file: `${dist}ovop.js`, format: 'iife', minify: true })
}
