/** Cards that are kept over all lists of a site: some 4 kB each. */
const mostKept = 30_000

/**
 * Cards of a site that were drawn already, since a product is shown on five pages and more: by what they are drawn from
 * besides the product (language, depth of the page, level of the heading), and then by its id.
 */
export class DrawnCards {
  readonly #lists = new Map<string, Map<string, string>>()
  readonly #most: number

  constructor(most = mostKept) {
    this.#most = most
  }

  get size(): number {
    let size = 0
    for (const cards of this.#lists.values()) size += cards.size
    return size
  }

  /** The cards of one kind, to be read and added to. All kinds begin anew once there are too many. */
  of(kind: string): Map<string, string> {
    if (this.size >= this.#most) this.#lists.clear()
    const known = this.#lists.get(kind)
    if (known) return known
    const cards = new Map<string, string>()
    this.#lists.set(kind, cards)
    return cards
  }
}
