// Builds what a script tag loads: ovop.js (classic, tiny), its chunks (modules), ovop.css, and the sample
// catalogue as the default beside them.
import { execFileSync } from 'node:child_process'
import { copyFile, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type OutputChunk, type Plugin, type RolldownOptions, type RolldownOutput, rolldown } from 'rolldown'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const dist = here('dist/')
await rm(dist, { recursive: true, force: true })

/**
 * Markup and style sheets stand in templates, which a minifier of JavaScript leaves as they are: their indentation is
 * for us to read.
 */
const tightTemplates = {
  name: 'tight-templates',
  transform: {
    filter: { id: /packages\/elements\/src\/.*\.ts$/ },
    handler: (code: string, id: string) =>
      id.endsWith('.styles.ts')
        ? code
            .replace(/\/\*[\s\S]*?\*\//g, '')
            .replace(/([{};,])\s*\n\s*/g, '$1')
            .replace(/(?<=[a-z]): |(?<=,) | (?=\{)/g, (blank) => blank.trim())
            .replace(/(?<=[ :(,-])0(?=\.)/g, '')
            .replace(/;\}/g, '}')
        : code
            .replace(/\n\s+/g, '\n')
            // Nothing of the map stands in a line with what comes before it.
            .replace(id.includes('/village-map/') ? /(?<=[>}])\n(?=[<$])/g : /(?!)/, ''),
  },
}

/**
 * What `import()` finds in a chunk of many modules is an object that the bundler makes by a helper, in a chunk of its own
 * where two need it: a request more for the map. Plain getters need none.
 */
const plainNamespaces: Plugin = {
  name: 'plain-namespaces',
  renderChunk: (code, { name }) =>
    name === 'rolldown-runtime'
      ? null
      : code
          .replace(
            /__exportAll\(\{([^}]*)\}\)/g,
            (_, names: string) => `({${names.replace(/(\w+): \(\) => (\w+)/g, 'get $1() { return $2 }')}})`,
          )
          .replace(/import \{[^}]*\} from "\.\/rolldown-runtime[^"]*";\n/, ''),
  generateBundle(_, bundle) {
    for (const [file, { name }] of Object.entries(bundle))
      if (name === 'rolldown-runtime') delete bundle[file]
  },
}

const options: RolldownOptions = {
  input: { widgets: here('src/widgets.ts') },
  // Workspace packages are bundled from their sources, by the `paths` of this file.
  tsconfig: here('../../tsconfig.json'),
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

// Left alone, the bundler puts what a lazy chunk shares with another into a chunk of its own, and the first card, or the
// map, would wait for one request more. So the first pass only tells which modules belong together.
const plan = await rolldown(options)
const planned = await plan.generate({ format: 'esm' })
const [widgets, poster, map] = ['widgets', 'village-map', 'map-view'].map((name) =>
  eagerModules(planned, name),
)
const groups = [
  { name: 'widgets', test: (id: string) => widgets!.has(id) },
  // The map's poster comes first, and has a chunk of its own.
  { name: 'map-view', test: (id: string) => map!.has(id) && !poster!.has(id) },
]
const chunks = await rolldown({ ...options, preserveEntrySignatures: 'allow-extension' })
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
  input: here('src/loader.ts'),
  platform: 'browser',
  transform: { define: { WIDGETS: JSON.stringify(output[0].fileName) } },
})
await loader.write({ file: `${dist}ovop.js`, format: 'iife', minify: true })
await copyFile(here('src/ovop.css'), `${dist}ovop.css`)
// The base map among the chunks is a database with a licence of its own.
await copyFile(here('../geo/data/LICENSE-ODbL.md'), `${dist}LICENSE-ODbL.md`)

const data = here('../catalog/data')
execFileSync(
  process.execPath,
  [
    here('../catalog/bin/ovop.js'),
    'build',
    `${data}/contoh-produk-ovop.csv`,
    '--villages',
    `${data}/contoh-desa.csv`,
    '--publisher',
    `${data}/publisher.json`,
    '--sample',
    '--contacts-agreed',
    '--out',
    dist,
  ],
  { stdio: ['ignore', 'ignore', 'inherit'] },
)
