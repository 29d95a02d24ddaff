/** Greatest number of notes on one catalogue: a million pictures may lie on a host that nobody allowed. */
const told = 1000

/** What was left out of a catalogue: the first thousand, and how many in all. */
export class Notes {
  readonly first: string[] = []
  #count = 0

  get count(): number {
    return this.#count
  }

  add(note: string): void {
    this.#count += 1
    if (this.first.length < told) this.first.push(note)
  }
}
