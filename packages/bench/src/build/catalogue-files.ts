import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { brotli } from '../serve-brotli.ts'

/** What a published folder comes to. */
export interface FolderSize {
  readonly files: number
  readonly bytes: number
  /** What servers send for all of it, from a sample of its pages. */
  readonly brotliBytes: number
  /** Of the root alone. */
  readonly rootBrotliBytes: number
}

const sampled = 60

/** Paths of the page files in a catalogue's folder, relative to it. */
export async function pageFiles(folder: string): Promise<Set<string>> {
  const paths = await readdir(join(folder, 'pages'), { recursive: true }).catch(() => [])
  return new Set(paths.filter((path) => path.endsWith('.json')))
}

/** Size of what the present root names; pages of older roots that lie beside it count as well. */
export async function folderSize(folder: string): Promise<FolderSize> {
  const root = await readFile(join(folder, 'catalog.json'))
  const pages = [...(await pageFiles(folder))].sort()
  let bytes = root.length
  for (const page of pages) bytes += (await stat(join(folder, 'pages', page))).size
  // Names are hashes: every so-manieth of them is a fair sample.
  const step = Math.max(1, Math.floor(pages.length / sampled))
  let [plain, packed] = [0, 0]
  for (let at = 0; at < pages.length; at += step) {
    const page = await readFile(join(folder, 'pages', pages[at]!))
    plain += page.length
    packed += brotli(page).length
  }
  const rootBrotliBytes = brotli(root).length
  const ratio = plain === 0 ? 1 : packed / plain
  const brotliBytes = Math.round(rootBrotliBytes + (bytes - root.length) * ratio)
  return { files: pages.length + 1, bytes, brotliBytes, rootBrotliBytes }
}
