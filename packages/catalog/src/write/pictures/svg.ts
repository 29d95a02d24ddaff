import { Parser } from 'saxen'
import {
  drawnElements,
  paintProperties,
  plainAttributes,
  silentElements,
  textElements,
  valueFunctions,
} from './svg-allowed.ts'
import { SvgError } from './svg-error.ts'
import { maxDepth, References } from './svg-references.ts'

const svgSpace = 'http://www.w3.org/2000/svg'
/** Names as the parser gives them, whatever prefix the file uses; all other namespaces are told by theirs. */
const prefixes = {
  [svgSpace]: 'svg',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://www.w3.org/1999/xhtml': 'xhtml',
}

/**
 * Writes an SVG anew from what may stand in a picture: elements and attributes of a list, paints that point to parts
 * of the same picture, text as text, in ASCII, so that no encoding reads it otherwise. Notes of drawing programs are
 * left out; what would change the picture by being left out, and all that runs or fetches, is refused. What comes out
 * comes out again unchanged, so that a published picture is checked by writing it anew.
 * @throws SvgError
 */
export function rebuildSvg(bytes: Uint8Array): Uint8Array {
  return new TextEncoder().encode(new SvgWriter().write(decode(bytes)))
}

function decode(bytes: Uint8Array): string {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new SvgError('bukan teks UTF-8', { cause, isUnsafe: false })
  }
  const [, encoding = 'utf-8'] = /^<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)["']/i.exec(text) ?? []
  if (!/^(?:utf-?8|us-ascii|ascii)$/i.test(encoding)) throw new SvgError(`encoding="${encoding}"`)
  // Signs that XML 1.0 does not allow at all: escape sequences of other encodings among them.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones meant
  if (/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(text)) throw new SvgError('tanda kendali')
  return text
}

class SvgWriter {
  #out = ''
  /** Names of the open elements. */
  readonly #open: string[] = []
  /** Depth of the element that is left out with all in it. */
  #silentFrom: number | undefined
  /** The last tag could still be closed by `/>`. */
  #isBare = false
  #hasRoot = false
  readonly #references = new References()

  write(xml: string): string {
    const fail = (cause: Error) => {
      throw cause instanceof SvgError ? cause : new SvgError('bukan XML', { cause, isUnsafe: false })
    }
    new Parser()
      .ns(prefixes)
      .on('openTag', (name, attributes, decodeEntities) => this.#openTag(name, attributes(), decodeEntities))
      .on('closeTag', () => this.#closeTag())
      .on('text', (text, decodeEntities) => this.#text(decodeEntities(text)))
      .on('cdata', (text) => this.#text(text))
      .on('attention', (declaration) => {
        // Entities that a file defines itself could hold anything.
        if (declaration.includes('[')) throw new SvgError('DOCTYPE')
      })
      .on('question', (instruction) => {
        if (!/^<\?xml\s/.test(instruction)) throw new SvgError('<?…?>')
      })
      .on('warn', fail)
      .on('error', fail)
      .parse(xml)
    if (!this.#hasRoot || this.#open.length > 0) throw new SvgError('bukan XML', { isUnsafe: false })
    this.#references.check()
    return this.#out
  }

  #openTag(fullName: string, attributes: Record<string, string>, decode: (text: string) => string): void {
    const [prefix, name = ''] = fullName.includes(':') ? fullName.split(':') : ['', fullName]
    this.#open.push(name)
    if (this.#open.length > maxDepth) throw new SvgError(`lebih dari ${maxDepth} tingkat`)
    if (prefix === 'xhtml') throw new SvgError(`<${name}>`)
    if (this.#silentFrom !== undefined) return
    const isRoot = this.#open.length === 1
    if (isRoot && (this.#hasRoot || prefix !== 'svg' || name !== 'svg'))
      throw new SvgError('bukan SVG', { isUnsafe: false })
    if (prefix !== 'svg' || silentElements.has(name)) {
      this.#silentFrom = this.#open.length
      return
    }
    if (!drawnElements.has(name)) throw new SvgError(`<${name}>`)
    this.#hasRoot = true
    const kept = keptAttributes(attributes, decode)
    this.#references.open(kept)
    this.#endTag()
    const written = Array.from(kept, ([key, value]) => ` ${key}="${escaped(value)}"`).join('')
    this.#out += `<${name}${isRoot ? ` xmlns="${svgSpace}"` : ''}${written}`
    this.#isBare = true
    // A root is closed by a tag of its own, so that it looks as one written by hand.
    if (isRoot) this.#endTag()
  }

  #closeTag(): void {
    const depth = this.#open.length
    const name = this.#open.pop()
    if (this.#silentFrom !== undefined) {
      if (this.#silentFrom === depth) this.#silentFrom = undefined
      return
    }
    this.#references.close()
    this.#out += this.#isBare ? '/>' : `</${name}>`
    this.#isBare = false
  }

  #text(text: string): void {
    if (this.#silentFrom !== undefined || !textElements.has(this.#open.at(-1) ?? '') || text === '') return
    this.#endTag()
    this.#out += escaped(text)
  }

  #endTag(): void {
    if (this.#isBare) this.#out += '>'
    this.#isBare = false
  }
}

function keptAttributes(
  attributes: Record<string, string>,
  decode: (text: string) => string,
): Map<string, string> {
  const kept = new Map<string, string>()
  for (const [name, raw] of Object.entries(attributes)) {
    const value = decode(raw)
    if (/^on/i.test(name)) throw new SvgError(`${name}="…"`)
    if (name === 'href' || name === 'xlink:href') {
      if (!isPart(value)) throw new SvgError(`${name}="${value.slice(0, 40)}"`)
      kept.set('href', value)
    } else if (name === 'id') {
      if (isPart(`#${value}`)) kept.set('id', value)
    } else if (name === 'style') {
      for (const [property, painted] of declarations(value)) kept.set(property, checked(property, painted))
    } else if (plainAttributes.has(name) && !kept.has(name)) {
      kept.set(name, checked(name, value))
    }
  }
  return kept
}

/** Declarations of a `style` that draw something; those of drawing programs for themselves are left out. */
function declarations(style: string): [string, string][] {
  return style
    .split(';')
    .map((declaration): [string, string] => {
      const [property = '', ...value] = declaration.split(':')
      return [property.trim(), value.join(':').trim()]
    })
    .filter(([property]) => paintProperties.has(property))
}

/** A value made of numbers, words, colours, functions of the list, and references to parts of the same picture. */
function checked(name: string, value: string): string {
  const refuse = () => new SvgError(`${name}="${value.slice(0, 40)}"`)
  const allowed = name === 'font-family' ? /^[\p{L}\p{N}\s,'"._-]*$/u : /^[\w\s.,:;#%()+\-"']*$/
  if (!allowed.test(value)) throw refuse()
  const rest = value.replace(/\burl\(\s*(["']?)#[\w.:-]+\1\s*\)/g, '')
  for (const [, called = ''] of rest.matchAll(/([\w-]*)\s*\(/g))
    if (!valueFunctions.has(called)) throw refuse()
  return value.replace(/\s+/g, ' ')
}

const isPart = (reference: string) => /^#[\w.:-]+$/.test(reference)

const special: Partial<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"\t\r\n]|[^ -~]/gu, (sign) => special[sign] ?? `&#${sign.codePointAt(0)};`)
}
