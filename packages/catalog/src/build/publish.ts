import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Product, Village } from '@ovop-ntt/core'
import { parseRoot, type Root, rootBytes, writeCatalog } from '@ovop-ntt/core/format'
import type { Publisher } from './publisher.ts'
import { syncFiles, writeWhole } from './write-file.ts'

/** What a catalogue says of itself, but for what each publication sets anew. */
export type About = Publisher & { languages: string[]; sample?: boolean }

export interface Publication {
  about: About
  products: Iterable<Product>
  villages: Iterable<Village>
  /** Files by the path in the catalogue that they are copied to. */
  copies: ReadonlyMap<string, string>
  /** Of the publication: the clock, or `SOURCE_DATE_EPOCH` for a build that gives the same bytes again. */
  time: Date
  /** Signs the root before it is written. */
  sign?: ((root: Root) => Promise<Root>) | undefined
}

/** The folder cannot be published into. */
export class PublishError extends Error {
  override readonly name = 'PublishError'
}

/**
 * Publishes a catalogue into a folder: pictures and pages first, the root last, so that a reader has the old
 * catalogue or the new one, also when the power goes. Pages are named by their content; those there already are
 * left alone, and none is taken away: a reader may still hold an older root, which is kept in `roots/`.
 * @throws PublishError for a folder that holds another catalogue
 */
export async function publish(folder: string, publication: Publication): Promise<Root> {
  const { about, products, villages, copies, time, sign } = publication
  const path = join(folder, 'catalog.json')
  const former = await readFormer(path, about.id)
  const revision = Math.max((former?.root.revision ?? 0) + 1, Math.floor(time.getTime() / 1000))
  const written: string[] = []
  const write = async (name: string, bytes: Uint8Array) => {
    if (await writeNew(join(folder, name), bytes)) written.push(join(folder, name))
  }
  for (const [copy, original] of copies) await write(copy, await readFile(original))
  const unsigned = await writeCatalog({
    about: { ...about, revision, generatedAt: time.toISOString() },
    products,
    villages,
    writePage: write,
  })
  await syncFiles(written)
  const root = sign ? await sign(unsigned) : unsigned
  if (former) await writeWhole(join(folder, 'roots', `${former.root.revision}.json`), former.bytes)
  await writeWhole(path, rootBytes(root))
  return root
}

async function readFormer(path: string, id: string): Promise<{ root: Root; bytes: Uint8Array } | undefined> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
  let root: Root
  try {
    root = parseRoot(bytes, path)
  } catch (cause) {
    throw new PublishError(
      `${path}: bukan katalog yang dapat dibaca; pilih folder lain atau pindahkan berkas itu`,
      {
        cause,
      },
    )
  }
  if (root.id === id) return { root, bytes }
  throw new PublishError(`${path}: milik katalog "${root.id}", bukan "${id}"; pilih folder lain`)
}

/** Writes a file that is named by its content, unless it is there. A power cut may have left a shorter one. */
async function writeNew(path: string, bytes: Uint8Array): Promise<boolean> {
  const isThere = (await stat(path).catch(() => undefined))?.size === bytes.length
  if (!isThere) await writeWhole(path, bytes, false)
  return !isThere
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
