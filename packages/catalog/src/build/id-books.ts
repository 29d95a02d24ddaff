import { dirname, join } from 'node:path'
import { IdBook } from '../check/id-book.ts'
import { IdFile } from './id-file.ts'

/** The lists of given ids, `ids.csv` in each folder that holds sheets. */
export class IdBooks {
  readonly #scratch: string
  readonly #byPath = new Map<string, { file: IdFile; book: IdBook }>()

  /** @param scratch folder for files that are needed until all is saved */
  constructor(scratch: string) {
    this.#scratch = scratch
  }

  /** @throws IdBookError when the list is damaged */
  bookFor(sheetFile: string): IdBook {
    const path = join(dirname(sheetFile), 'ids.csv')
    let known = this.#byPath.get(path)
    if (!known) {
      const file = new IdFile(path, this.#scratch, `ids-${this.#byPath.size}`)
      this.#byPath.set(path, (known = { file, book: new IdBook(file) }))
    }
    return known.book
  }

  /** Writes the lists that have something new. */
  save(): void {
    for (const { file } of this.#byPath.values()) file.save()
  }
}
