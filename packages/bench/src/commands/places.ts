import { link, mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pageFiles } from '../build/catalogue-files.ts'

/** Folders of one size of catalogue, beside those of `bench:build`. */
export function placesOf(rows: number) {
  const folder = join(tmpdir(), 'ovop-bench', `${rows}-commands`)
  return {
    folder,
    published: join(folder, 'published'),
    revised: join(folder, 'revised'),
    merged: join(folder, 'merged'),
  }
}

/** Makes a folder with the pages of a catalogue: the same files under another name, since pages never change. */
export async function linkPages(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true })
  const made = new Set<string>()
  for (const page of await pageFiles(from)) {
    const path = join(to, 'pages', page)
    if (!made.has(dirname(path))) await mkdir(dirname(path), { recursive: true })
    made.add(dirname(path))
    await link(join(from, 'pages', page), path)
  }
}
