import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { rolldown } from 'rolldown'

/** Modules of a bundle that are given as text, by the name they are imported under. */
export type TextModules = Readonly<Record<string, string>>

/**
 * What `code` comes to when bundled for a browser and minified.
 * @param external modules that the page has loaded already, by a part of their path
 */
export async function bundle(code: string, external: readonly RegExp[] = [], modules: TextModules = {}) {
  const given: TextModules = { ...modules, '\0entry': code }
  const build = await rolldown({
    input: '\0entry',
    // Packages are those of this one.
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    platform: 'browser',
    external: [...external],
    plugins: [
      {
        name: 'given',
        resolveId: (id) => (id in given ? id : null),
        load: (id) => given[id] ?? null,
      },
    ],
  })
  const { output } = await build.generate({ format: 'esm', minify: true })
  await build.close()
  return output.map((file) => (file.type === 'chunk' ? file.code : '')).join('')
}

/** Bytes of a text in brotli at its highest quality: what a page loads for it. */
export function brotliSize(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
}
