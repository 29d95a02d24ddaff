import { IntegrityError } from '../../errors/integrity-error.ts'
import { compareKeys } from '../compare-keys.ts'
import type { Facets } from '../schema/table.ts'

/** A row with its key. */
export interface KeyedRow {
  key: string
  row: unknown
}

/** What to walk over. */
export interface Range {
  /** Keys that start with this. */
  prefix?: string | undefined
  /** Keys after this one. */
  after?: string | undefined
  /** Whether a subtree with these counts may hold what is looked for. */
  mayHold?: ((facets: Facets) => boolean) | undefined
  signal?: AbortSignal | undefined
}

/** A sorted table: look-up by key and walk over a range, each reading as few pages as it can. */
export interface TableReader {
  readonly rows: number
  get(key: string, signal?: AbortSignal): Promise<unknown>
  range(range: Range): AsyncGenerator<KeyedRow>
}

/** Bounds of the keys in a page, from its parent: `from` inclusive, `below` exclusive. */
export interface Bounds {
  from: string
  below: string | undefined
}

/**
 * Checks that keys rise strictly and lie in their bounds. Rows without a key are left out: a bad row never
 * takes down its page.
 */
export function keyedRows(
  rows: readonly unknown[],
  keyOf: (row: unknown) => string | undefined,
  place: string,
  bounds?: Bounds,
): KeyedRow[] {
  const keyed: KeyedRow[] = []
  let last: string | undefined
  for (const row of rows) {
    const key = keyOf(row)
    if (key === undefined) continue
    const rises = last === undefined || compareKeys(last, key) < 0
    const inside =
      !bounds ||
      (compareKeys(bounds.from, key) <= 0 &&
        (bounds.below === undefined || compareKeys(key, bounds.below) < 0))
    if (!rises || !inside) throw new IntegrityError(place, `key ${key} is out of place`)
    keyed.push({ key, row })
    last = key
  }
  return keyed
}

/** Reads a table whose rows are in memory. */
export class InlineReader implements TableReader {
  readonly #rows: readonly KeyedRow[]
  readonly #byKey: ReadonlyMap<string, unknown>

  constructor(rows: readonly KeyedRow[]) {
    this.#rows = rows
    this.#byKey = new Map(rows.map(({ key, row }) => [key, row]))
  }

  get rows(): number {
    return this.#rows.length
  }

  async get(key: string): Promise<unknown> {
    return this.#byKey.get(key)
  }

  async *range({ prefix = '', after = '' }: Range): AsyncGenerator<KeyedRow> {
    for (const keyed of this.#rows) {
      if (keyed.key.startsWith(prefix) && compareKeys(keyed.key, after) > 0) yield keyed
    }
  }
}
