import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'

/**
 * Reads a file that may be a picture: a regular one, and no more of it than `limit`. A FIFO is not waited for, and a
 * device not read.
 * @returns `too-large`, or nothing where there is no such file
 */
export function readPictureFile(path: string, limit: number): Uint8Array | 'too-large' | undefined {
  let file: number
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  } catch {
    return undefined
  }
  try {
    const found = fstatSync(file)
    if (!found.isFile()) return undefined
    if (found.size > limit) return 'too-large'
    const bytes = new Uint8Array(found.size)
    let length = 0
    while (length < bytes.length) {
      const read = readSync(file, bytes, length, bytes.length - length, null)
      if (read === 0) break
      length += read
    }
    return bytes.subarray(0, length)
  } finally {
    closeSync(file)
  }
}
