import type { CatalogSummary } from './answers.ts'
import type { CatalogReader } from './catalog-reader.ts'
import { isStale } from './trust.ts'

/** What a catalogue that was read says of itself. */
export function summaryOf(reader: CatalogReader): CatalogSummary {
  const { root, address, trust, freshness } = reader
  const { tables: _tables, keys: _keys, signatures: _signatures, spec: _spec, ...about } = root
  return { ...about, address, trust, freshness, stale: isStale(reader) } as CatalogSummary
}
