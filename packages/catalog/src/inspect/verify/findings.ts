/** Something found in a catalogue. */
export interface Finding {
  /** File or row: `pages/ab/….json baris ke-3`. */
  place: string
  message: string
}

/** Named one by one up to here; a catalogue that is wrong throughout is told in figures. */
const maxNamed = 1000

/** What a look through a catalogue comes to. */
export class Findings {
  readonly problems: Finding[] = []
  readonly notes: Finding[] = []
  /** Problems in all, also those that are not named. */
  count = 0

  problem(place: string, message: string): void {
    this.count += 1
    if (this.problems.length < maxNamed) this.problems.push({ place, message })
  }

  note(place: string, message: string): void {
    this.notes.push({ place, message })
  }
}
