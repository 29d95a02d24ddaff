import { Parser } from 'saxen'
import { UnreadableError } from '../sheet.ts'

/** Hears of the parts of an XML file as they come. Names come without prefix: some programs write `x:row` for `row`. */
export interface XmlListener {
  /** @param attribute gives an attribute's value, `''` where there is none */
  open(name: string, attribute: (name: string) => string): void
  close?(name: string): void
  text?(text: string): void
}

/** No text or tag of a workbook is longer; Excel's cells hold 32,767 letters. */
const maxToken = 1024 * 1024

/**
 * Reads XML piece by piece; gives way after each piece, so that whoever listens can pass on what it has. Entities of
 * a DTD are not expanded.
 * @throws UnreadableError for what is no XML
 */
export async function* readXml(
  pieces: AsyncIterable<Uint8Array>,
  listener: XmlListener,
): AsyncGenerator<void, void, undefined> {
  // UTF-16 is allowed by the standard, but nobody writes it.
  const decoder = new TextDecoder()
  let sinceLast = 0
  const parser = new Parser()
    .on('openTag', (name, attributes, decode) => {
      sinceLast = 0
      let read: Record<string, string> | undefined
      listener.open(bare(name), (attribute) => {
        read ??= attributes()
        return Object.hasOwn(read, attribute) ? decode(read[attribute] ?? '') : ''
      })
    })
    .on('closeTag', (name) => {
      sinceLast = 0
      listener.close?.(bare(name))
    })
    .on('text', (text, decode) => listener.text?.(decode(text)))
    .on('cdata', (text) => listener.text?.(text))
    .on('warn', () => {})
    .on('error', (cause) => {
      throw new UnreadableError('file-damaged', 'XML', { cause })
    })
  for await (const piece of pieces) {
    const text = decoder.decode(piece, { stream: true })
    sinceLast += text.length
    parser.write(text)
    if (sinceLast > maxToken) throw new UnreadableError('row-too-large', '1 MB')
    yield
  }
  parser.write(decoder.decode()).end()
}

/** {@link readXml} of a file that is read to its end before anything else. */
export async function readWholeXml(pieces: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  for await (const _ of readXml(pieces, listener));
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1)
