import { SignatureError } from '../errors/signature-error.ts'
import type { Root } from '../format/schema/root.ts'
import type { CatalogReader } from './catalog-reader.ts'
import type { ClientOptions } from './options.ts'

/**
 * How far a catalogue may be trusted: `signed` under a key that the embed names, or `unsigned`, because none
 * was named or the page is on plain http, where browsers have no WebCrypto. A catalogue that fails its check is
 * never given out: reading it throws.
 */
export type Trust = 'signed' | 'unsigned'

/** The offline keys that an embed names; of no use where the page has no WebCrypto. */
export function usableKeys({ catalogKey }: ClientOptions): readonly string[] {
  return globalThis.crypto?.subtle ? (catalogKey?.split(/\s+/).filter(Boolean) ?? []) : []
}

/**
 * @param keys the offline keys that the catalogue must be signed under
 * @throws SignatureError when the catalogue is not the one the embed asks for, or not signed as it should be
 */
export async function checkTrust(
  root: Root,
  address: string,
  keys: readonly string[],
  options: ClientOptions,
): Promise<Trust> {
  const { catalogId } = options
  if (catalogId && root.id !== catalogId) throw new SignatureError(address, 'wrong-catalog')
  if (keys.length === 0) return 'unsigned'
  const { checkSigned } = await signatures()
  await checkSigned(root, address, keys, options)
  return 'signed'
}

/** Loaded only where a key is configured: most embeds of the first weeks have none. */
export const signatures = () => import('./signatures.ts')

/**
 * Whether products show with their date and without payment codes: past `staleAfter`, or no longer vouched for.
 * @param id of a product: in a merged catalogue the date of its own source counts too
 */
export function isStale({ root, isWithdrawn = false }: CatalogReader, id = '', now = Date.now()): boolean {
  const sources = root.sources as Record<string, { staleAfter?: unknown } | undefined> | undefined
  return isWithdrawn || isPast(root.staleAfter, now) || isPast(sources?.[id.slice(0, 5)]?.staleAfter, now)
}

const isPast = (instant: unknown, now: number) => typeof instant === 'string' && now > Date.parse(instant)
