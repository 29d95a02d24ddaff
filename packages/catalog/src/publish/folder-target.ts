import { createHash, randomUUID } from 'node:crypto'
import type { Dirent } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { leftoverFile, syncFiles, writeWhole } from '../write/write-file.ts'
import { brotliOf } from './brotli.ts'
import { lockedIn } from './folder-lock.ts'
import { isCompressible } from './headers.ts'
import { isMissing } from './missing.ts'
import { conflict } from './publishing-error.ts'
import { rootFile, type StoredFile, type StoredRoot, type Target } from './target.ts'

export interface FolderOptions {
  /** Level of the brotli files written beside those it makes smaller, `catalog.json.br`; none where absent. */
  brotli?: number | undefined
}

/** A folder of a web server, or one that something else brings there. */
export class FolderTarget implements Target {
  readonly name: string
  readonly parallel = 8
  readonly #folder: string
  readonly #brotli: number | undefined
  #unsettled: string[] = []

  constructor(folder: string, { brotli }: FolderOptions = {}) {
    this.name = folder
    this.#folder = folder
    this.#brotli = brotli
  }

  async *list(folder: string): AsyncGenerator<StoredFile> {
    // Folders are listed one at a time, which bounds memory: a large catalogue has 256 of them.
    const open = [join(this.#folder, folder)]
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      const entries = await entriesOf(path)
      const names = new Set(entries.map(({ name }) => name))
      for (const entry of entries) {
        const file = join(path, entry.name)
        if (entry.isDirectory()) open.push(file)
        if (!entry.isFile() || !this.#isWhole(entry.name, names)) continue
        const found = await stat(file).catch(() => undefined)
        if (!found) continue
        const name = relative(this.#folder, file).split(sep).join('/')
        yield { path: name, size: found.size, modified: found.mtime }
      }
    }
  }

  /** A brotli file belongs to the one beside it; one without its brotli, where asked for, is to be written again. */
  #isWhole(name: string, names: ReadonlySet<string>): boolean {
    if (name.endsWith('.br') && names.has(name.slice(0, -3))) return false
    return this.#brotli === undefined || !isCompressible(name) || names.has(`${name}.br`)
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    try {
      return await readFile(join(this.#folder, path))
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  }

  async readRoot(): Promise<StoredRoot | undefined> {
    const bytes = await this.read(rootFile)
    return bytes && { bytes, tag: createHash('sha256').update(bytes).digest('hex') }
  }

  async write(path: string, bytes: Uint8Array): Promise<void> {
    const file = join(this.#folder, path)
    // First of all the old variant goes: a server that prefers it would go on serving what it was made of.
    await rm(`${file}.br`, { force: true })
    await writeWhole(file, bytes, false)
    this.#unsettled.push(file)
    const packed = this.#brotli === undefined ? undefined : await brotliOf(path, bytes, this.#brotli)
    if (packed) {
      await writeWhole(`${file}.br`, packed, false)
      this.#unsettled.push(`${file}.br`)
    }
  }

  async writeLarge(path: string, original: string): Promise<void> {
    const file = join(this.#folder, path)
    await mkdir(dirname(file), { recursive: true })
    await rm(`${file}.br`, { force: true })
    const draft = `${file}.${randomUUID()}.tmp`
    try {
      await copyFile(original, draft)
      await rename(draft, file)
    } catch (error) {
      await rm(draft, { force: true })
      throw error
    }
    this.#unsettled.push(file)
  }

  async holds({ path, size, modified }: StoredFile, source: Uint8Array | string): Promise<boolean> {
    if (typeof source !== 'string') {
      return source.length === size && Buffer.from(source).equals((await this.read(path)) ?? Buffer.of())
    }
    // Files too large to read each time are compared by size and date, as rsync does.
    const original = await stat(source)
    return original.size === size && original.mtimeMs <= modified.getTime()
  }

  async remove(path: string): Promise<void> {
    const file = join(this.#folder, path)
    await rm(`${file}.br`, { force: true })
    await rm(file, { force: true })
  }

  async settle(): Promise<void> {
    const files = this.#unsettled
    this.#unsettled = []
    await syncFiles(files)
  }

  async replaceRoot(bytes: Uint8Array, former: StoredRoot | undefined): Promise<void> {
    await lockedIn(this.#folder, async () => {
      if ((await this.readRoot())?.tag !== former?.tag) throw conflict(this.name)
      await this.write(rootFile, bytes)
      await this.settle()
    })
    await this.#clearLeftovers()
  }

  /** Beside the root, and in the catalogue's own folders: the host may have others. */
  async #clearLeftovers(): Promise<void> {
    const open = ['', 'roots', 'images', 'pages']
    for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
      for (const entry of await entriesOf(join(this.#folder, folder))) {
        const path = join(folder, entry.name)
        if (entry.isDirectory() && folder !== '') open.push(path)
        else if (leftoverFile.test(entry.name)) await clearLeftover(join(this.#folder, path))
      }
    }
  }

  async hasConditions(): Promise<boolean> {
    return true
  }
}

/** Milliseconds after which a file that is written grows no more: its publisher was ended. */
const leftAfter = 10 * 60_000

/** Takes away what a publisher that was ended had not yet renamed; what another one is at work on stays. */
async function clearLeftover(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined)
  if (found && Date.now() - found.mtimeMs > leftAfter) await rm(file, { force: true })
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}
