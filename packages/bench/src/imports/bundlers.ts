// What a bundler makes of an import, as somebody's own project has it: packages as they are built, and their defaults.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { brotliSize } from '../bundle.ts'

/** Within this package, whose dependencies it sees; not under version control. */
const place = fileURLToPath(new URL('../../node_modules/.imports/', import.meta.url))

/** React is the page's own. */
const external = ['react', 'react/jsx-runtime']

/** What is counted of a text. */
type Measure = (text: string) => number

export const gzipSize: Measure = (text) => gzipSync(text).length

/** Bytes of a file and of the files that it imports before it runs. */
async function eagerSize(folder: string, entry: string, measure: Measure): Promise<number> {
  const seen = new Set<string>()
  const texts: string[] = []
  async function visit(file: string) {
    if (seen.has(file)) return
    seen.add(file)
    const text = await readFile(join(folder, file), 'utf8')
    texts.push(text)
    for (const [, path = ''] of text.matchAll(
      /(?:^|[;}\s])(?:import|export)(?:[^;"'`()]*?\bfrom)?\s*["'](\.[^"']+)["']/g,
    ))
      await visit(join(file, '..', path))
  }
  await visit(entry)
  return measure(texts.join('\n'))
}

async function withEntry(
  name: string,
  code: string,
  build: (entry: string, out: string) => Promise<unknown>,
  measure: Measure = brotliSize,
): Promise<number> {
  const folder = join(place, name)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const entry = join(folder, 'entry.js')
  await writeFile(entry, code)
  await build(entry, join(folder, 'out'))
  return eagerSize(join(folder, 'out'), 'entry.js', measure)
}

export const bundlers = {
  esbuild: (name: string, code: string, splitting: boolean) =>
    withEntry(`esbuild-${name}`, code, async (entry, outdir) => {
      const { build } = await import('esbuild')
      await build({
        entryPoints: [entry],
        outdir,
        bundle: true,
        splitting,
        minify: true,
        format: 'esm',
        external,
        // The workspace's own configuration leads to sources; what is measured is what is published.
        tsconfigRaw: {},
        logLevel: 'error',
      })
    }),

  /** @param onTopOf what the page has of its own besides */
  vite: (name: string, code: string, onTopOf: readonly RegExp[] = [], measure?: Measure) =>
    withEntry(
      `vite-${name}`,
      code,
      async (entry, outDir) => {
        const { build } = await import('vite')
        await build({
          root: relative(process.cwd(), join(entry, '..')) || '.',
          configFile: false,
          logLevel: 'error',
          build: {
            outDir,
            modulePreload: false,
            minify: true,
            rolldownOptions: {
              input: { entry },
              external: [...external, ...onTopOf],
              preserveEntrySignatures: 'strict',
              output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
            },
          },
        })
      },
      measure,
    ),

  webpack: (name: string, code: string) =>
    withEntry(`webpack-${name}`, code, async (entry, path) => {
      const { default: webpack } = await import('webpack')
      await new Promise<void>((resolve, reject) =>
        webpack(
          {
            mode: 'production',
            entry: { entry },
            experiments: { outputModule: true },
            externalsType: 'module',
            externals: external,
            output: { path, filename: '[name].js', library: { type: 'module' } },
            resolve: { tsconfig: false },
            performance: false,
          },
          (error, stats) => {
            if (error) reject(error)
            else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')))
            else resolve()
          },
        ),
      )
    }),
} as const
