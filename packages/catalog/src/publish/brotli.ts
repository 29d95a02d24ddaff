import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { isCompressible } from './headers.ts'

const compress = promisify(brotliCompress)

/**
 * The brotli of a file, or `undefined` where it would not be smaller.
 * @param level 0–11: a page of 16 kB takes about half a millisecond at 5, 25 at 11
 */
export async function brotliOf(
  path: string,
  bytes: Uint8Array,
  level: number,
): Promise<Uint8Array | undefined> {
  if (!isCompressible(path)) return undefined
  const packed = await compress(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: level,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
  return packed.length < bytes.length ? packed : undefined
}
