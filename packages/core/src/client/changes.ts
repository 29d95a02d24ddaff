import { isHttpError } from '../errors/http-error.ts'
import { IntegrityError } from '../errors/integrity-error.ts'
import { isSignatureError, SignatureError } from '../errors/signature-error.ts'
import { readerLimits } from '../format/limits.ts'
import { parseRoot } from '../format/read/read-root.ts'
import { type KeyedRow, keyedRows } from '../format/read/read-table.ts'
import { rowsApart } from '../format/read/rows-apart.ts'
import { type PageTree, walkTree } from '../format/read/walk-tree.ts'
import { rowKey } from '../format/rows.ts'
import type { Root } from '../format/schema/root.ts'
import { verifyRoot } from '../trust/verify-root.ts'
import type { CatalogSession } from './catalog-session.ts'
import { fetchBytes } from './fetch-bytes.ts'
import { isUnreadPage, openPaged } from './paged-tables.ts'
import { rememberedRevocations } from './revisions.ts'
import { usableKeys } from './trust.ts'

/** What became of a catalogue's products since an earlier revision. Ids are in their order. */
export interface CatalogChanges {
  /** The revision that these changes lead to: what to ask from the next time. */
  revision: number
  /**
   * Whether the earlier revision could be compared with. Where it is gone from the server, or cannot be believed, it is not:
   * then all products of the catalogue are `added`, and whatever else a copy holds is to be removed from it.
   */
  complete: boolean
  added: string[]
  /** Of which any field is another. */
  changed: string[]
  /** Removed, or moved to another id. */
  gone: string[]
}

/** See `Client.changesSince`. */
export async function changesSince(
  session: CatalogSession,
  revision: number,
  signal: AbortSignal | undefined,
): Promise<CatalogChanges> {
  return session.read(signal, async ({ root }) => {
    const none = { revision: root.revision, complete: true, added: [], changed: [], gone: [] }
    if (root.revision === revision) return none
    try {
      const older = await olderRoot(session, root, revision, signal)
      return { ...none, ...(await compared(session, older, root, signal)) }
    } catch (cause) {
      if (!isOlderLost(cause)) throw cause
      if (!isGone(cause)) session.report(cause)
    }
    const added: string[] = []
    for await (const rows of allRows(session, root, signal)) added.push(...productsIn(rows).keys())
    return { ...none, complete: false, added }
  })
}

/** Whether the earlier revision is gone, or is not what it should be; else the server may give it another time. */
const isOlderLost = (error: unknown) => isGone(error) || isUnreadPage(error) || isSignatureError(error)

/** Some stores answer that reading what is not there is forbidden. */
const isGone = (error: unknown) => isHttpError(error) && [403, 404, 410].includes(error.status)

/** The root of an earlier revision, held to the same checks as the present one. */
async function olderRoot(
  { address, options }: CatalogSession,
  { id }: Root,
  revision: number,
  signal = new AbortController().signal,
): Promise<Root> {
  const place = new URL(`roots/${revision}.json`, address).href
  const maxBytes = readerLimits.rootBytes
  const root = parseRoot(await fetchBytes(place, { ...options, cache: 'default', maxBytes, signal }), place)
  if (root.id !== id || root.revision !== revision)
    throw new IntegrityError(place, `revision ${root.revision} of ${root.id}`)
  const keys = usableKeys(options)
  const reason =
    keys.length > 0 && (await verifyRoot(root, keys, Date.now(), rememberedRevocations(root, keys, options)))
  if (reason) throw new SignatureError(place, reason)
  return root
}

async function compared(
  session: CatalogSession,
  older: Root,
  newer: Root,
  signal: AbortSignal | undefined,
): Promise<Pick<CatalogChanges, 'added' | 'changed' | 'gone'>> {
  const rows = await differingRows(session, older, newer, signal)
  const [before, after] = [productsIn(rows.before), productsIn(rows.after)]
  const isOther = (id: string) => before.has(id) && before.get(id) !== after.get(id)
  return {
    added: [...after.keys()].filter((id) => !before.has(id)),
    changed: [...after.keys()].filter(isOther),
    gone: [...before.keys()].filter((id) => !after.has(id)),
  }
}

/** Rows of both roots, but for those in pages that both name. */
async function differingRows(
  session: CatalogSession,
  older: Root,
  newer: Root,
  signal: AbortSignal | undefined,
): Promise<{ before: KeyedRow[]; after: KeyedRow[] }> {
  const [before, after] = [treeOf(session, older), treeOf(session, newer)]
  if (before && after) return rowsApart(before, after, signal)
  const all = async (root: Root) => {
    const rows: KeyedRow[] = []
    for await (const page of allRows(session, root, signal)) rows.push(...page)
    return rows
  }
  return { before: await all(older), after: await all(newer) }
}

/** All rows of a root's products. @throws where a page of them cannot be read: none is left out */
async function* allRows(
  session: CatalogSession,
  root: Root,
  signal: AbortSignal | undefined,
): AsyncGenerator<KeyedRow[]> {
  const { products } = root.tables
  const tree = treeOf(session, root)
  if (tree) yield* walkTree(tree, { signal })
  else if ('inline' in products) yield keyedRows(products.inline, rowKey.products, session.address)
}

/** The products of a root as a tree; none where they stand in the root itself. */
function treeOf({ address, options }: CatalogSession, { tables }: Root): PageTree | undefined {
  return 'top' in tables.products ? openPaged(tables.products, 'products', address, options) : undefined
}

/** Products among rows by their ids, as text to be compared by; what stays of one that moved or is gone is none. */
function productsIn(rows: readonly KeyedRow[]): Map<string, string> {
  const isStub = (row: unknown) => row instanceof Object && ('movedTo' in row || 'goneAt' in row)
  return new Map(rows.filter(({ row }) => !isStub(row)).map(({ key, row }) => [key, JSON.stringify(row)]))
}
