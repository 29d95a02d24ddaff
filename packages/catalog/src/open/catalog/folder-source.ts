import { constants, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { CatalogSource } from './catalog-source.ts'
import { SourceError } from './source-error.ts'

/** A catalogue in a folder. */
export class FolderSource implements CatalogSource {
  readonly name: string
  readonly folder: string
  readonly rootPath: string

  /** @param place the folder, or the root in it */
  constructor(place: string) {
    const isFile = statSync(place, { throwIfNoEntry: false })?.isFile() ?? false
    this.name = place
    this.folder = isFile ? dirname(place) : place
    this.rootPath = isFile ? basename(place) : 'catalog.json'
  }

  async read(path: string, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const full = join(this.folder, path)
    // A FIFO would be waited for until somebody writes into it.
    const file = await open(full, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
        throw error
      },
    )
    if (!file) return undefined
    try {
      const found = await file.stat()
      if (!found.isFile()) throw new SourceError(full, 'bukan berkas biasa')
      const { size } = found
      if (size > maxBytes) throw new SourceError(full, `${size} bita, lebih dari ${maxBytes}`)
      return new Uint8Array(await file.readFile())
    } finally {
      await file.close()
    }
  }
}
