import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { indonesia } from './engines/indonesia.ts'

/** A page that shows the map of one engine. */
export interface Engine {
  readonly name: string
  /** Module in `engines`, without its ending. */
  readonly module: string
  /** Files of packages that the page loads by tags of their own. */
  readonly scripts?: readonly string[]
  readonly styles?: readonly string[]
  /** Files of packages that modules import as they are published, by the name they are imported under. */
  readonly imports?: Readonly<Record<string, string>>
  /** Files that imported ones load by themselves. */
  readonly others?: readonly string[]
  /** Data that the page fetches, by the name of its file. */
  readonly data?: Readonly<Record<string, unknown>>
}

const leaflet = { scripts: ['leaflet/dist/leaflet.js'], styles: ['leaflet/dist/leaflet.css'] }

export const engines = {
  nothing: { name: '(an empty page)', module: 'nothing' },
  ovop: { name: 'ovop-village-map', module: 'ovop' },
  markercluster: {
    name: 'Leaflet + markercluster',
    module: 'leaflet-markercluster',
    scripts: [...leaflet.scripts, 'leaflet.markercluster/dist/leaflet.markercluster.js'],
    styles: [
      ...leaflet.styles,
      'leaflet.markercluster/dist/MarkerCluster.css',
      'leaflet.markercluster/dist/MarkerCluster.Default.css',
    ],
  },
  canvas: { name: 'Leaflet, canvas markers', module: 'leaflet-canvas', ...leaflet },
  maplibre: {
    name: 'MapLibre GL',
    module: 'maplibre',
    styles: ['maplibre-gl/dist/maplibre-gl.css'],
    imports: { 'maplibre-gl': 'maplibre-gl/dist/maplibre-gl.mjs' },
    others: ['maplibre-gl/dist/maplibre-gl-worker.mjs'],
  },
  // Never visited: what a page has loaded for its cards before there is a map.
  card: { name: 'ovop-product-card', module: 'ovop-card' },
  indonesia: { name: 'ovop-village-map', module: 'ovop-indonesia', data: { 'indonesia.json': indonesia } },
} as const satisfies Record<string, Engine>

export type EngineName = keyof typeof engines

/** The stage of `ovop-village-map` in a window of 1280 by 720; the others get the same room. */
export const stage = { width: 900, height: 420 } as const

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const file = (path: string) => `vendor/${path}`

/** Style sheets in templates, without the blanks of their source, as the published bundle has them. */
const tightStyles = {
  name: 'tight-styles',
  transform: {
    filter: { id: /\.styles\.ts$/ },
    handler: (code: string) => code.replace(/([{};,])\s*\n\s*/g, '$1').replace(/\/\*[\s\S]*?\*\//g, ''),
  },
}

/** What is needed together comes together, as in the published bundle: the entry, and the map's code. */
const chunks = [
  { name: 'main', test: /\/engines\/ovop/, priority: 2 },
  { name: 'map-view', test: /\/map-view\.ts$/, priority: 1 },
]

export interface EnginePage {
  /** By their path beneath the page, which itself is `index.html`. */
  readonly files: Map<string, Buffer>
  /** The module of the page, and what it imports outright. */
  readonly modules: readonly string[]
}

/** All that an engine's page is made of. */
export async function pageOf(name: EngineName): Promise<EnginePage> {
  const engine: Engine = engines[name]
  const { module, scripts = [], styles = [], imports = {}, others = [], data = {} } = engine
  const build = await rolldown({
    input: here(`engines/${module}.ts`),
    tsconfig: here('../../../../tsconfig.json'),
    platform: 'browser',
    external: Object.keys(imports),
    plugins: [tightStyles],
    treeshake: { moduleSideEffects: [{ test: /\/(engines|define)/, sideEffects: true }] },
  })
  const { output } = await build.generate({
    format: 'esm',
    minify: true,
    entryFileNames: 'main.js',
    codeSplitting: { groups: chunks },
  })
  await build.close()
  const files = new Map<string, Buffer>()
  for (const one of output) files.set(one.fileName, Buffer.from(one.type === 'chunk' ? one.code : one.source))
  for (const path of [...scripts, ...styles, ...Object.values(imports), ...others])
    files.set(file(path), await readFile(here(`../../node_modules/${path}`)))
  for (const [path, value] of Object.entries(data)) files.set(path, Buffer.from(JSON.stringify(value)))
  // Bundlers have the browser fetch what an entry imports beside it, not after it.
  const preloads = output[0].imports.filter((path) => files.has(path))
  files.set('index.html', Buffer.from(html(engine, preloads)))
  return { files, modules: [output[0].fileName, ...preloads] }
}

function html({ scripts = [], styles = [], imports = {} }: Engine, preloads: readonly string[]): string {
  const map = Object.fromEntries(Object.entries(imports).map(([name, path]) => [name, `./${file(path)}`]))
  return `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<title>Peta</title>
<link rel="icon" href="data:,">
${styles.map((path) => `<link rel="stylesheet" href="${file(path)}">`).join('\n')}
<style>
  body { margin: 0; font: 16px/1.4 sans-serif; }
  #stage { inline-size: ${stage.width}px; block-size: ${stage.height}px; --ovop-map-height: ${stage.height}px; }
  #stage:has(ovop-village-map) { inline-size: 1280px; }
  .village { border-radius: 50%; background: #27396b; }
</style>
<div id="stage"></div>
<script type="importmap">${JSON.stringify({ imports: map })}</script>
${[...preloads, ...Object.values(imports).map(file)].map((path) => `<link rel="modulepreload" href="${path}">`).join('\n')}
${scripts.map((path) => `<script src="${file(path)}"></script>`).join('\n')}
<script type="module" src="main.js"></script>
</html>
`
}
