import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Names the files of a site beside its catalogue, so that pages of what is gone do not stay, and all are published. */
export const listFile = 'situs/daftar-berkas.json'

/** Files of the site that stands in a folder, the list itself too; none where no site was written. */
export async function siteFiles(folder: string): Promise<string[]> {
  return listedFiles(await readFile(join(folder, listFile)).catch(() => undefined))
}

/** The files that a list names, as it stands somewhere; none where it is none. */
export function listedFiles(bytes: Uint8Array | undefined): string[] {
  if (!bytes) return []
  try {
    const listed: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (!Array.isArray(listed)) return []
    return listed.filter((path): path is string => typeof path === 'string' && isOwn(path))
  } catch {
    return []
  }
}

/** Whether a path is one of a site's files: a list that somebody altered must not remove or publish others. */
const isOwn = (path: string) =>
  !path.includes('\\') &&
  !path.split('/').some((name) => ['', '.', '..'].includes(name)) &&
  (path.endsWith('.html') ||
    /^(en\/)?oembed\/[^/]+\.json$/.test(path) ||
    /^(en\/)?(situs|badge|kartu|og)\/[^\\]+$/.test(path) ||
    /^sitemap(-\d+|-index)?\.xml$/.test(path))

/** Whether the catalogue was built anew after its site was written. */
export async function isSiteOld(folder: string): Promise<boolean> {
  const [site, root] = await Promise.all([listFile, 'catalog.json'].map((path) => stat(join(folder, path))))
  return (site?.mtimeMs ?? 0) < (root?.mtimeMs ?? 0)
}
