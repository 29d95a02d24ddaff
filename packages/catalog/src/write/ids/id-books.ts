import { dirname, join } from 'node:path'
import { IdBook } from '../../check/id-book.ts'
import { IdFile } from './id-file.ts'

/** The lists of given ids, `ids.csv` in each folder that holds sheets. */
export class IdBooks {
  readonly #scratch: string
  readonly #files: IdFile[] = []
  readonly #books = new Map<string, IdBook>()

  /** @param scratch folder for files that are needed until all is saved */
  constructor(scratch: string) {
    this.#scratch = scratch
  }

  /** @throws IdBookError when the list is damaged */
  bookFor(sheetFile: string): IdBook {
    const path = join(dirname(sheetFile), 'ids.csv')
    let book = this.#books.get(path)
    if (!book) {
      const file = new IdFile(path, this.#scratch, `ids-${this.#files.length}`)
      this.#files.push(file)
      this.#books.set(path, (book = new IdBook(file)))
    }
    return book
  }

  /** Lets go of the books, a hundred megabytes for a million rows: no more ids are given. */
  close(): void {
    this.#books.clear()
  }

  /** Writes the lists that have something new. */
  async save(): Promise<void> {
    for (const file of this.#files) await file.save()
  }
}
