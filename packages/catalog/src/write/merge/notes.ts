/** Of what is left out of one catalogue, this much is told: a million pictures may be on a host that nobody named. */
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
