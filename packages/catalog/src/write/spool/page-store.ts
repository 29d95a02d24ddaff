import { execFile } from 'node:child_process'
import { hash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { PageSink } from '@ovop-ntt/core/format'
import { syncFiles } from '../write-file.ts'

/** Number of files above which the whole file system is flushed at once: a wait for each file would take minutes. */
const fewFiles = 512

/** Files named by their content, in a folder. What is there is left alone. */
export class PageStore implements PageSink {
  readonly #folder: string
  readonly #doubt: boolean
  /** Folders of pages, and whether they were not there before. */
  readonly #folders = new Map<string, boolean>()
  readonly #written: string[] = []

  /**
   * @param doubt whether a build that broke off may have left files that are not what their names say: they are
   * then read, not only measured
   */
  constructor(folder: string, { doubt = false }: { doubt?: boolean } = {}) {
    this.#folder = folder
    this.#doubt = doubt
  }

  /** How many files were not there before. */
  get written(): number {
    return this.#written.length
  }

  sha256(bytes: Uint8Array): string {
    return hash('sha256', bytes)
  }

  /**
   * Writes a file unless it is there. Not by way of another name: as long as no root names the file nobody reads
   * it, and a root is written only after all its files.
   */
  write(path: string, bytes: Uint8Array): void {
    const full = join(this.#folder, path)
    if (!this.#isNew(dirname(full)) && this.#isThere(full, bytes)) return
    const file = openSync(full, 'w')
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
    } finally {
      closeSync(file)
    }
    this.#written.push(full)
  }

  /** Returns when all that was written is on the disk. */
  async sync(): Promise<void> {
    if (this.#written.length > fewFiles && process.platform === 'linux') {
      try {
        await promisify(execFile)('sync', ['-f', this.#folder])
        return
      } catch {
        // The system has no such command: files are flushed one by one.
      }
    }
    await syncFiles(this.#written)
  }

  #isNew(folder: string): boolean {
    let isNew = this.#folders.get(folder)
    if (isNew === undefined) {
      isNew = mkdirSync(folder, { recursive: true }) !== undefined
      this.#folders.set(folder, isNew)
    }
    return isNew
  }

  #isThere(path: string, bytes: Uint8Array): boolean {
    // A shorter one is left by a process that was killed as it wrote.
    if (statSync(path, { throwIfNoEntry: false })?.size !== bytes.length) return false
    return !this.#doubt || readFileSync(path).equals(bytes)
  }
}
