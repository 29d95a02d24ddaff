import type { JsonPath } from './model-record.ts'

/** Where a value starts in a JSON text. */
export interface JsonPlace {
  readonly offset: number
  /** From 1. */
  readonly line: number
}

/** Scans JSON that `JSON.parse` took, so that it need not doubt it. Without recursion: depth costs nothing. */
class JsonScanner {
  readonly #text: string
  at: number

  constructor(text: string, at: number) {
    this.#text = text
    this.at = at
    this.skipBlanks()
  }

  get sign(): string {
    return this.#text[this.at] ?? ''
  }

  skipBlanks(): void {
    while (/[\s\ufeff]/.test(this.sign)) this.at += 1
  }

  /** Reads over a sign of punctuation and the blanks behind it. */
  skipSign(): void {
    this.at += 1
    this.skipBlanks()
  }

  readString(): string {
    const start = this.at
    this.#skipString()
    const text: string = JSON.parse(this.#text.slice(start, this.at))
    this.skipBlanks()
    return text
  }

  skipValue(): void {
    let depth = 0
    do {
      const { sign } = this
      if (sign === '"') this.#skipString()
      else {
        if (sign === '{' || sign === '[') depth += 1
        if (sign === '}' || sign === ']') depth -= 1
        this.at += 1
        if (depth === 0 && sign !== '}' && sign !== ']') while (/[\w.+-]/.test(this.sign)) this.at += 1
      }
    } while (depth > 0)
    this.skipBlanks()
  }

  #skipString(): void {
    for (this.at += 1; this.sign !== '"'; this.at += 1) if (this.sign === '\\') this.at += 1
    this.at += 1
  }
}

/** Starts of the elements of the list at `path`. */
export function placesOfElements(text: string, path: JsonPath): JsonPlace[] {
  const scanner = new JsonScanner(text, offsetOf(text, path))
  const places: JsonPlace[] = []
  let [line, counted] = [1, 0]
  scanner.skipSign()
  while (scanner.sign !== ']') {
    line += linesBetween(text, counted, scanner.at)
    counted = scanner.at
    places.push({ offset: scanner.at, line })
    scanner.skipValue()
    if (scanner.sign === ',') scanner.skipSign()
  }
  return places
}

/** Where the value at `path` starts, from the value that starts at `from`; its nearest parent's, where it is missing. */
export function offsetOf(text: string, path: JsonPath, from = 0): number {
  const scanner = new JsonScanner(text, from)
  for (const step of path) {
    const start = scanner.at
    if (!enter(scanner, step)) return start
  }
  return scanner.at
}

/** Moves to a member or an element; `false` where there is none. */
function enter(scanner: JsonScanner, step: string | number): boolean {
  const [open, close] = typeof step === 'number' ? ['[', ']'] : ['{', '}']
  if (scanner.sign !== open) return false
  scanner.skipSign()
  for (let index = 0; scanner.sign !== close; index += 1) {
    let name: string | number = index
    if (typeof step === 'string') {
      name = scanner.readString()
      scanner.skipSign()
    }
    if (name === step) return true
    scanner.skipValue()
    if (scanner.sign === ',') scanner.skipSign()
  }
  return false
}

/** Lines that end between two offsets. */
export function linesBetween(text: string, start: number, end: number): number {
  let lines = 0
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}
