import { brotliCompressSync, constants } from 'node:zlib'
import { rolldown } from 'rolldown'

/**
 * Bytes of `code` bundled for a browser, minified, brotli at its highest quality: what a page loads for it.
 * @param external modules that the page has loaded already, by a part of their path
 */
export async function bundleSize(code: string, external: readonly RegExp[] = []): Promise<number> {
  const entry = '\0entry'
  const bundle = await rolldown({
    input: entry,
    platform: 'browser',
    external: [...external],
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? code : null),
      },
    ],
  })
  const { output } = await bundle.generate({ format: 'esm', minify: true })
  await bundle.close()
  const text = output.map((file) => (file.type === 'chunk' ? file.code : '')).join('')
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
}
