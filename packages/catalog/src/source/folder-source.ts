import { statSync } from 'node:fs'
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
    const file = await open(full).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
      throw error
    })
    if (!file) return undefined
    try {
      const { size } = await file.stat()
      if (size > maxBytes) throw new SourceError(full, `${size} bita, lebih dari ${maxBytes}`)
      return new Uint8Array(await file.readFile())
    } finally {
      await file.close()
    }
  }
}
