/** Says that a call has read as much as it may. */
export class BudgetSpent extends Error {
  override name = 'BudgetSpent'
}

/** What one call may ask for: with the root, twelve requests and 120 kB, but for a last page larger than all before. */
const most = { pages: 11, bytes: 112_000 }

/** For each page beyond those. */
const bytesOfPage = 10_000

/** A page is taken to be no larger than this before one was. */
const likelyBytes = 12_000

/** Counts what a call reads. */
export class ReadBudget {
  #pages: number
  #bytes: number
  #largest = likelyBytes

  /** @param more pages beyond those of a call for few results */
  constructor(more = 0) {
    this.#pages = most.pages + more
    this.#bytes = most.bytes + more * bytesOfPage
  }

  /**
   * Room for one more page, as large as the largest so far: how large it is, is known when it is there.
   * @returns to be told how many bytes it was
   * @throws BudgetSpent where there is no room
   */
  reserve(): (sent: number) => void {
    const reserved = this.#largest
    if (this.#pages === 0 || this.#bytes < reserved) throw new BudgetSpent()
    this.#pages -= 1
    this.#bytes -= reserved
    return (sent) => {
      this.#bytes += reserved - sent
      this.#largest = Math.max(this.#largest, sent)
    }
  }
}

/** What pages shrink to in brotli, on the whole: rows to a sixth and less, entries to a half or a third. */
const shrinking = 6

/**
 * How many bytes a page was on its way. A server that compresses beforehand says so by `Content-Length`, which other
 * origins may read. One that compresses on the way says nothing, and with one that does not compress a call would
 * hardly come to a page: of both it is what the page should have been.
 * @param bytes of the page itself
 * @param contentLength as the server gave it
 */
export function sentBytes(bytes: number, contentLength: string | null): number {
  const length = Number(contentLength)
  return length > 0 && length < bytes ? length : Math.ceil(bytes / shrinking)
}
