import type { RowFacets } from '../facet-tally.ts'
import { ByteWriter } from './byte-writer.ts'

/** A row of a list table on its way through a sorter. Valid until the next is read. */
export interface Posting {
  /** Of the product, in UTF-8. */
  id: Uint8Array
  facets: RowFacets
  row: Uint8Array
}

/** Combinations of values that are kept by number; later ones stand in the line itself. */
const maxSets = (1 << 16) - 1

/**
 * Postings as lines of bytes, for a sorter that may write them to disk: the length of the id and the number of its
 * values, 1 and 2 bytes, then the id, then the row. Combinations of values repeat from row to row: told by number,
 * they come back as one object, as a {@link FacetTally} likes them. After the last number come values in JSON, behind
 * their length.
 */
export class PostingLines {
  readonly #numbers = new Map<string, number>()
  readonly #sets: RowFacets[] = []
  readonly #line = new ByteWriter()
  /** Where the row begins. */
  #head = 0

  /** Begins the lines of a product's rows. @throws RangeError for an id of more than 255 bytes */
  begin(id: Uint8Array, facets: RowFacets): void {
    if (id.length > 0xff) throw new RangeError(`an id of ${id.length} bytes`)
    const values = JSON.stringify(facets)
    const number = this.#numberOf(values, facets)
    this.#line.cut().byte(id.length)
    writeUint16(this.#line, number)
    this.#line.copy(id)
    if (number === maxSets) {
      const bytes = new TextEncoder().encode(values)
      if (bytes.length > 0xffff) throw new RangeError(`values of ${bytes.length} bytes`)
      writeUint16(this.#line, bytes.length)
      this.#line.copy(bytes)
    }
    this.#head = this.#line.length
  }

  /** The line of a row, but for the row: to be written to it, and used before the next is asked for. */
  line(): ByteWriter {
    return this.#line.cut(this.#head)
  }

  read(line: Uint8Array): Posting {
    const idEnd = 3 + line[0]!
    const number = readUint16(line, 1)
    const id = line.subarray(3, idEnd)
    if (number < maxSets) return { id, facets: this.#sets[number]!, row: line.subarray(idEnd) }
    const valuesEnd = idEnd + 2 + readUint16(line, idEnd)
    const values = new TextDecoder().decode(line.subarray(idEnd + 2, valuesEnd))
    return { id, facets: JSON.parse(values) as RowFacets, row: line.subarray(valuesEnd) }
  }

  #numberOf(values: string, facets: RowFacets): number {
    const known = this.#numbers.get(values)
    if (known !== undefined) return known
    const number = this.#sets.length
    if (number === maxSets) return maxSets
    this.#numbers.set(values, number)
    this.#sets.push(facets)
    return number
  }
}

function writeUint16(to: ByteWriter, value: number): void {
  to.byte(value >>> 8).byte(value & 0xff)
}

function readUint16(from: Uint8Array, at: number): number {
  return (from[at]! << 8) | from[at + 1]!
}
