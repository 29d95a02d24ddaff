import { isDataError, isIntegrityError, pictureAddresses } from '@ovop-ntt/core'
import type { Provenance, Root } from '@ovop-ntt/core/format'
import { Product, ProductStub, Village } from '@ovop-ntt/core/model'
import { revokedKeys, verifyRoot } from '@ovop-ntt/core/trust'
import { canonicalText, whyNoText } from '../../open/catalog/canonical-text.ts'
import {
  type CatalogSource,
  type OpenedCatalog,
  openCatalogFrom,
  openTable,
  SourceError,
} from '../../open/catalog/index.ts'
import type { NamedSource } from './named-source.ts'
import { Notes } from './notes.ts'
import type { Refusal } from './refusals.ts'

/** A catalogue that is not merged this time, and why. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
  readonly reason: Refusal

  constructor(reason: Refusal, message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}

/** A catalogue found whole, signed, and holding its own ids only. */
export interface AcceptedSource {
  named: NamedSource
  opened: OpenedCatalog
  /** The offline key it is signed under. */
  key: string
  /** Publishing keys that are not believed any more: by this catalogue's word now or earlier. */
  revoked: string[]
  /** Villages by code; its products may name some of other regencies. */
  villages: Map<string, Village>
  /** Paths of pictures in the catalogue's own folder, as products name them. */
  pictures: Set<string>
  products: number
  /** Rows that are no products, and are left out: what is wrong with each. */
  notes: Notes
}

export interface AcceptOptions {
  /** What was taken last time. */
  former?: Provenance | undefined
  /** Publishing keys that its regency ever revoked, also before it left and came back. */
  revoked?: readonly string[] | undefined
  /** The catalogue may have another id than last time. */
  mayChange: boolean
  time: Date
  signal?: AbortSignal | undefined
}

const shown = 3

/**
 * Reads all of a catalogue, before any of it is taken: it is merged as a whole or not at all.
 * @param source of its pages; what is read is read again when it is merged
 * @throws RefusedError
 */
export async function acceptSource(
  named: NamedSource,
  source: CatalogSource,
  options: AcceptOptions,
): Promise<AcceptedSource> {
  try {
    const opened = await openCatalogFrom(source, { signal: options.signal })
    if (!opened) throw new RefusedError('unreachable', 'tidak ada catalog.json di sana')
    const known = options.revoked ?? []
    const key = await checkKey(opened.root, named.keys, options.time, new Set(known))
    checkFormer(opened.root, options)
    const revoked = [...new Set([...known, ...(await revokedKeys(opened.root, named.keys))])].sort()
    return await readAll(
      {
        named,
        opened,
        key,
        revoked,
        villages: new Map(),
        pictures: new Set(),
        products: 0,
        notes: new Notes(),
      },
      options,
    )
  } catch (error) {
    if (error instanceof SourceError) {
      const { cause, message } = error
      const isUnread = cause !== undefined && !isDataError(cause) && !(cause instanceof SyntaxError)
      throw new RefusedError(isUnread ? 'unreachable' : 'damaged', message, { cause: error })
    }
    if (isIntegrityError(error) || isDataError(error))
      throw new RefusedError('damaged', error.message, { cause: error })
    throw error
  }
}

async function checkKey(
  root: Root,
  keys: readonly string[],
  time: Date,
  revoked: ReadonlySet<string>,
): Promise<string> {
  let reason: string | undefined
  for (const key of keys) {
    reason = await verifyRoot(root, [key], time.getTime(), revoked)
    if (reason === undefined) return key
  }
  if (reason === 'unsigned') throw new RefusedError('unsigned', 'katalognya tidak bertanda tangan')
  if (reason === 'key-expired') throw new RefusedError('key-expired', 'kunci terbitnya lewat masa berlaku')
  if (reason === 'key-revoked') throw new RefusedError('key-revoked', 'kunci terbitnya sudah dicabut')
  if (reason === 'wrong-signature')
    throw new RefusedError(
      'wrong-signature',
      'tanda tangannya tidak sah: isinya diubah sesudah ditandatangani',
    )
  if (reason === 'revision-ahead')
    throw new RefusedError(
      'revision-ahead',
      `revisinya ${root.revision} lebih maju dari tanggalnya ${root.generatedAt}`,
    )
  const by = (root.keys ?? []).map((delegated) => delegated.by).join(', ')
  throw new RefusedError('wrong-key', `bertanda tangan di bawah kunci lain (${by || 'tidak disebut'})`)
}

function checkFormer(root: Root, { former, mayChange }: AcceptOptions): void {
  if (!former) return
  if (root.id !== former.id) {
    if (mayChange) return
    throw new RefusedError(
      'other-catalogue',
      `id katalognya "${root.id}", yang terakhir digabung "${former.id}"; bila memang berganti: --changed`,
    )
  }
  if (root.revision < former.revision) {
    throw new RefusedError(
      'older-revision',
      `revisinya ${root.revision}, yang terakhir digabung ${former.revision}`,
    )
  }
}

async function readAll(accepted: AcceptedSource, { signal }: AcceptOptions): Promise<AcceptedSource> {
  const { opened, named, villages, pictures, notes } = accepted
  const foreign: string[] = []
  let strangers = 0
  for await (const { key: id, row } of openTable(opened, 'products').range({ signal })) {
    if (!id.startsWith(`${named.prefix}-`)) {
      strangers += 1
      if (foreign.length < shown) foreign.push(id)
    }
    if (!hasText(row)) {
      notes.add(`produk ${id} tidak ikut: ${whyNoText(row)}`)
      continue
    }
    if (isStub(row)) continue
    const parsed = Product.safeParse(row)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      notes.add(
        `produk ${id} tidak benar dan tidak ikut: ${issue?.path.join('.')} ${issue?.message ?? ''}`.trim(),
      )
      continue
    }
    accepted.products += 1
    for (const src of parsed.data.images.flatMap(pictureAddresses)) if (!URL.canParse(src)) pictures.add(src)
  }
  if (strangers > 0) {
    const others = strangers > shown ? `, dan ${strangers - shown} lagi` : ''
    throw new RefusedError('foreign-id', `ada produk di luar ${named.prefix}: ${foreign.join(', ')}${others}`)
  }
  for await (const { key: code, row } of openTable(opened, 'villages').range({ signal })) {
    const village = code.includes('/') ? undefined : Village.safeParse(hasText(row) ? row : undefined)
    if (village?.success) villages.set(code, village.data)
    else if (village) notes.add(`desa ${code} tidak benar dan tidak ikut`)
  }
  return accepted
}

/** Whether a row can be written again: a text that was cut within a letter cannot. */
export const hasText = (row: unknown): boolean => canonicalText(row) !== undefined

/** Whether a row says where a product went, or that it is gone. */
export function isStub(row: unknown): row is ProductStub {
  return ProductStub.safeParse(row).success
}
