import { canonicalJson } from './canonical.ts'
import type { RowFacets } from './facet-tally.ts'

/** A row of a list table on its way through a sorter. */
export interface Posting {
  id: string
  facets: RowFacets
  json: string
}

/** Combinations of values that are kept by number; later ones stand in the line itself. */
const maxSets = 1 << 16

/**
 * Postings as lines of text, `<id>⇥<values>⇥<row>`, for a sorter that may write them to disk. Combinations of values
 * repeat from row to row: they are told by number, and come back as one object, as a {@link FacetTally} likes them.
 */
export class PostingLines {
  readonly #numbers = new Map<string, number>()
  readonly #sets: RowFacets[] = []

  /** How a line tells these values. */
  reference(facets: RowFacets): string {
    const json = canonicalJson(facets)
    const known = this.#numbers.get(json)
    if (known !== undefined) return String(known)
    if (this.#sets.length === maxSets) return json
    this.#numbers.set(json, this.#sets.length)
    return String(this.#sets.push(facets) - 1)
  }

  write(id: string, reference: string, json: string): string {
    return `${id}\t${reference}\t${json}`
  }

  read(line: string): Posting {
    const first = line.indexOf('\t')
    const second = line.indexOf('\t', first + 1)
    const reference = line.slice(first + 1, second)
    const facets = this.#sets[Number(reference)] ?? (JSON.parse(reference) as RowFacets)
    return { id: line.slice(0, first), facets, json: line.slice(second + 1) }
  }
}
