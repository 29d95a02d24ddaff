import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { create, type Font, type Glyph } from 'fontkit'
import { outlinePath } from './outline-path.ts'

/** Weights that pictures are set in. */
export const fontWeights = [400, 600, 800] as const
export type FontWeight = (typeof fontWeights)[number]

/** A word's or a line's glyphs, each with its outline and at its place, in thousandths of the type size. */
export interface SetText {
  glyphs: readonly { key: string; path: string; x: number; y: number }[]
  width: number
}

/** Parts of the font by the letters they hold: those of Indonesian and English first. */
const subsets = ['latin', 'latin-ext'] as const

/**
 * Plus Jakarta Sans (SIL Open Font License 1.1) as outlines, so that a picture needs no font where it is shown.
 * Widths and outlines count in thousandths of the type size.
 */
export class OutlineFont {
  readonly #fonts: ReadonlyMap<FontWeight, readonly Font[]>
  readonly #words = new Map<string, SetText | undefined>()
  readonly #paths = new Map<string, string>()

  private constructor(fonts: ReadonlyMap<FontWeight, readonly Font[]>) {
    this.#fonts = fonts
  }

  static async open(): Promise<OutlineFont> {
    const require = createRequire(import.meta.url)
    const folder = dirname(require.resolve('@fontsource/plus-jakarta-sans/package.json'))
    const read = async (subset: string, weight: number) =>
      create(await readFile(join(folder, `files/plus-jakarta-sans-${subset}-${weight}-normal.woff2`))) as Font
    const entries = fontWeights.map(
      async (weight) => [weight, await Promise.all(subsets.map((subset) => read(subset, weight)))] as const,
    )
    return new OutlineFont(new Map(await Promise.all(entries)))
  }

  /**
   * Sets a text on one line, with kerning and ligatures within its words.
   * @returns `undefined` where the font lacks one of its letters
   */
  set(text: string, weight: FontWeight): SetText | undefined {
    const glyphs: SetText['glyphs'][number][] = []
    let width = 0
    for (const part of partsOf(text)) {
      const word = this.#word(part, weight)
      if (word === undefined) return undefined
      for (const glyph of word.glyphs) glyphs.push({ ...glyph, x: width + glyph.x })
      width += word.width
    }
    return { glyphs, width }
  }

  /** Width of a text on one line. */
  width(text: string, weight: FontWeight): number | undefined {
    let width = 0
    for (const part of partsOf(text)) {
      const word = this.#word(part, weight)
      if (word === undefined) return undefined
      width += word.width
    }
    return width
  }

  #word(text: string, weight: FontWeight): SetText | undefined {
    const key = `${weight} ${text}`
    if (this.#words.has(key)) return this.#words.get(key)
    const word = this.#lay(text, weight)
    // Words come again from product to product: kept, but not without end.
    if (this.#words.size > 20_000) this.#words.clear()
    this.#words.set(key, word)
    return word
  }

  #lay(text: string, weight: FontWeight): SetText | undefined {
    const fonts = this.#fonts.get(weight) ?? []
    const glyphs: SetText['glyphs'][number][] = []
    let width = 0
    for (const { font, part } of runsOf(text.normalize('NFC'), fonts)) {
      if (font === undefined) return undefined
      const { glyphs: shapes, positions } = font.layout(part)
      for (const [index, glyph] of shapes.entries()) {
        const place = positions[index]
        const x = width + (place?.xOffset ?? 0)
        const key = `${weight}-${fonts.indexOf(font)}-${glyph.id}`
        glyphs.push({ key, path: this.#path(key, glyph), x, y: place?.yOffset ?? 0 })
        width += place?.xAdvance ?? glyph.advanceWidth
      }
    }
    return { glyphs, width }
  }

  #path(key: string, glyph: Glyph): string {
    let path = this.#paths.get(key)
    if (path === undefined) {
      path = outlinePath(glyph.path.commands)
      this.#paths.set(key, path)
    }
    return path
  }
}

/** Words and the blanks between them. */
const partsOf = (text: string): readonly string[] => text.split(/( )/).filter(Boolean)

/** Stretches of a text by the first font that has their letters. */
function runsOf(text: string, fonts: readonly Font[]): { font: Font | undefined; part: string }[] {
  const runs: { font: Font | undefined; part: string }[] = []
  for (const letter of text) {
    const font = fonts.find((one) => one.hasGlyphForCodePoint(letter.codePointAt(0) as number))
    const last = runs.at(-1)
    if (last && last.font === font) last.part += letter
    else runs.push({ font, part: letter })
  }
  return runs
}
