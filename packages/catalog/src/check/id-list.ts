/** What tells a product without an id apart from others. */
export interface IdClaim {
  readonly name: string
  readonly village: string
  readonly producer: string
}

export interface IdEntry extends IdClaim {
  readonly id: string
}

/** The ids given so far, and what for: a file beside the sheets, or memory. */
export interface IdList {
  /** All entries; asked for more than once. */
  entries(): Iterable<IdEntry>
  /** Takes an id that was given, or one that has another name from now on. */
  remember(entry: IdEntry): void
}

/** A list in memory. */
export class MemoryIdList implements IdList {
  readonly #byId: Map<string, IdEntry>

  constructor(entries: Iterable<IdEntry> = []) {
    this.#byId = new Map(Array.from(entries, (entry) => [entry.id, entry]))
  }

  entries(): IdEntry[] {
    return [...this.#byId.values()]
  }

  remember(entry: IdEntry): void {
    this.#byId.set(entry.id, entry)
  }
}
