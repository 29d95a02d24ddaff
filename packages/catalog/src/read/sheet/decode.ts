/** Windows-1252 from 0x80 to 0x9f; above, it is Latin-1. Not by `TextDecoder`: some versions of Node take both for one. */
const western = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Decodes a file piece by piece in the encoding that spreadsheets save in: UTF-16 where a mark or its zeros say so, UTF-8
 * where the bytes are, and Windows-1252 for each byte that is not, in which every byte means something. So it does not
 * matter how late a file turns out not to be UTF-8: no letter is lost, and those before stay.
 */
export class TextDecoding {
  #utf16: TextDecoder | undefined
  #started = false
  /** Bytes at the end of a piece that may be the start of a letter. */
  #rest = new Uint8Array(0)

  /** Text of the next piece of the file. */
  decode(bytes: Uint8Array): string {
    const joined = this.#rest.length > 0 ? concat(this.#rest, bytes) : bytes
    if (!this.#started) {
      if (joined.length < 4) {
        this.#rest = Uint8Array.from(joined)
        return ''
      }
      this.#start(joined)
    }
    if (this.#utf16) {
      this.#rest = new Uint8Array(0)
      return this.#utf16.decode(joined, { stream: true })
    }
    const end = joined.length - openTail(joined)
    this.#rest = joined.slice(end)
    return decodeWhole(joined.subarray(0, end))
  }

  /** Text of what is left when the file ends. */
  end(): string {
    const rest = this.#rest
    this.#rest = new Uint8Array(0)
    if (!this.#started) this.#start(rest)
    return this.#utf16 ? this.#utf16.decode(rest) : decodeWhole(rest)
  }

  #start(head: Uint8Array): void {
    this.#started = true
    const encoding = utf16Of(head)
    if (encoding) this.#utf16 = new TextDecoder(encoding)
  }
}

/** Text of a whole file; see {@link TextDecoding}. */
export function decodeText(bytes: Uint8Array): string {
  const decoding = new TextDecoding()
  return decoding.decode(bytes) + decoding.end()
}

/** UTF-16 by its mark, or by the zeros beside two first letters of the alphabet. */
function utf16Of([a, b, c, d]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if ((a === 0xff && b === 0xfe) || (a && b === 0 && c && d === 0)) return 'utf-16le'
  if ((a === 0xfe && b === 0xff) || (a === 0 && b && c === 0 && d)) return 'utf-16be'
  return undefined
}

/** How many bytes of a letter that began stand at the end. */
function openTail(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back]!
    if ((byte & 0xc0) === 0x80) continue
    return lengthOf(byte) > back ? back : 0
  }
  return 0
}

/** How many bytes a letter of UTF-8 has that starts with this one. */
function lengthOf(byte: number): number {
  if (byte < 0xc2 || byte > 0xf4) return 1
  return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
}

function decodeWhole(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    return decodeMixed(bytes)
  }
}

/** Runs of UTF-8, and single bytes between them that are not. */
function decodeMixed(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; ) {
    let plain = at
    while (bytes[plain]! < 0x80) plain += 1
    text += utf8.decode(bytes.subarray(at, plain))
    at = plain
    if (at >= bytes.length) break
    const letter = bytes.subarray(at, at + lengthOf(bytes[at]!))
    const decoded = decodeLetter(letter)
    text += decoded ?? westernLetter(letter[0]!)
    at += decoded === undefined ? 1 : letter.length
  }
  return text
}

function decodeLetter(bytes: Uint8Array): string | undefined {
  try {
    return bytes.length > 1 ? utf8.decode(bytes) : undefined
  } catch {
    return undefined
  }
}

function westernLetter(byte: number): string {
  return byte < 0xa0 ? western[byte - 0x80]! : String.fromCharCode(byte)
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
