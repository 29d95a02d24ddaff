import { realpath, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'

/**
 * The file that a request is for, as hosts find it: itself, the index.html of a folder, or the page without its
 * `.html`. Only what really lies in the folder is served: no link leads out of it, and nothing whose name begins with a
 * dot is told of (a lock, a draft, keys).
 * @param pathname of the address, percent-encoded
 * @returns absolute path of a regular file; `undefined` where there is none
 */
export async function servedPath(folder: string, pathname: string): Promise<string | undefined> {
  const path = decoded(pathname)
  if (path === undefined) return undefined
  const root = await realpath(folder).catch(() => undefined)
  if (root === undefined) return undefined
  const bare = path.replace(/\/+$/, '')
  const candidates = bare === '' ? ['index.html'] : [bare, `${bare}/index.html`, `${bare}.html`]
  for (const candidate of candidates) {
    const file = await realpath(join(root, candidate)).catch(() => undefined)
    if (file === undefined || !isShown(relative(root, file))) continue
    // A pipe would be read for ever.
    if ((await stat(file).catch(() => undefined))?.isFile()) return file
  }
  return undefined
}

/** Relative to the folder; `undefined` for what names no file, or one that is not shown. */
function decoded(pathname: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname).replace(/^\/+/, '')
    return path.includes('\0') || (path !== '' && !isShown(path)) ? undefined : path
  } catch {
    return undefined
  }
}

/** Whether a relative path stays inside, and no part of it is hidden. */
const isShown = (path: string) => path !== '' && path.split(/[/\\]/).every((part) => !part.startsWith('.'))
