import { escapeMarkup } from '../../markup.ts'
import type { FontWeight, OutlineFont } from './outline-font.ts'

/** How a line is set: `size` in units of the picture. */
export interface Type {
  size: number
  weight: FontWeight
  colour: string
}

/** Of a letter that the font lacks, in type sizes: rather too much than too little. */
const foreignWidth = 0.75

/** What no XML document may hold (XML 1.0, 2.2), line ends and tabs among it, which a line has none of. */
const notXml = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu

/** An SVG in the making: text as outlines, each glyph's once; other shapes as they are given. */
export class Drawing {
  readonly #font: OutlineFont
  readonly #outlines = new Map<string, { id: string; path: string }>()
  readonly #parts: string[] = []

  constructor(font: OutlineFont) {
    this.#font = font
  }

  /** Width of a line, in units of the picture. */
  width(text: string, { size, weight }: Pick<Type, 'size' | 'weight'>): number {
    const width = this.#font.width(text, weight)
    return width === undefined ? [...text].length * size * foreignWidth : (width / 1000) * size
  }

  /** Adds markup of ours. Text from data goes through {@link text}. */
  add(markup: string): void {
    this.#parts.push(markup)
  }

  /**
   * Adds a line of text.
   * @param y of its base line
   * @returns where it ends
   */
  text(text: string, x: number, y: number, type: Type): number {
    const { size, weight, colour } = type
    const set = this.#font.set(text, weight)
    if (set === undefined) {
      // A letter that the font lacks: the font of whoever looks has to do.
      const width = this.width(text, type)
      this.add(
        `<text x="${short(x)}" y="${short(y)}" font-family="system-ui,sans-serif" font-size="${size}" font-weight="${weight}" fill="${colour}">${escapeMarkup(text.replace(notXml, ''))}</text>`,
      )
      return x + width
    }
    const uses = set.glyphs.map(({ key, path, x: at, y: rise }) => {
      const id = this.#outline(key, path)
      return (
        id &&
        `<use href="#${id}"${at ? ` x="${Math.round(at)}"` : ''}${rise ? ` y="${Math.round(rise)}"` : ''}/>`
      )
    })
    const scale = short(size / 1000, 5)
    this.add(
      `<g fill="${colour}" transform="translate(${short(x)} ${short(y)}) scale(${scale} -${scale})">${uses.join('')}</g>`,
    )
    return x + (set.width / 1000) * size
  }

  #outline(key: string, path: string): string {
    let known = this.#outlines.get(key)
    if (!known) {
      // Blanks have none.
      known = { id: path === '' ? '' : `g${this.#outlines.size.toString(36)}`, path }
      this.#outlines.set(key, known)
    }
    return known.id
  }

  /**
   * Breaks a text into lines between its words. What does not fit ends in "…"; a word longer than a line is broken.
   * @param most lines
   */
  lines(
    text: string,
    type: Pick<Type, 'size' | 'weight'>,
    room: number,
    most: number,
  ): { lines: string[]; isCut: boolean } {
    const words = text.split(/\s+/).filter(Boolean)
    const lines: string[] = []
    let line = ''
    for (const word of words) {
      const longer = line === '' ? word : `${line} ${word}`
      if (this.width(longer, type) <= room) line = longer
      else {
        if (line !== '') lines.push(line)
        line = word
        while (this.width(line, type) > room) {
          const part = this.#fitting(line, type, room, '')
          lines.push(part)
          line = line.slice(part.length)
        }
      }
    }
    if (line !== '') lines.push(line)
    if (lines.length <= most) return { lines, isCut: false }
    const rest = lines.slice(most - 1).join(' ')
    return {
      lines: [...lines.slice(0, most - 1), `${this.#fitting(rest, type, room, '…').trimEnd()}…`],
      isCut: true,
    }
  }

  /** As much of a text from its beginning as fits with its `end`, one letter at least. */
  #fitting(text: string, type: Pick<Type, 'size' | 'weight'>, room: number, end: string): string {
    const letters = [...text]
    let count = letters.length
    while (count > 1 && this.width(`${letters.slice(0, count).join('')}${end}`, type) > room) count -= 1
    return letters.slice(0, count).join('')
  }

  /** The largest of some type sizes in which a text fits into its lines; the smallest where none does. */
  fit(
    text: string,
    weight: FontWeight,
    sizes: readonly number[],
    room: number,
    most: number,
  ): { size: number; lines: string[] } {
    for (const size of sizes) {
      const { lines, isCut } = this.lines(text, { size, weight }, room, most)
      if (!isCut) return { size, lines }
    }
    const size = sizes.at(-1) as number
    return { size, lines: this.lines(text, { size, weight }, room, most).lines }
  }

  /**
   * @param title what the picture says, for those who listen
   * @returns the document
   */
  svg(width: number, height: number, title: string): string {
    const outlines = [...this.#outlines.values()]
      .filter(({ id }) => id)
      .map(({ id, path }) => `<path id="${id}" d="${path}"/>`)
    const said = escapeMarkup(title.replace(notXml, ''))
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${said}"><title>${said}</title><defs>${outlines.join('')}</defs>${this.#parts.join('')}</svg>`
  }
}

/** A number in few digits. */
export const short = (value: number, digits = 2): string => String(+value.toFixed(digits))
