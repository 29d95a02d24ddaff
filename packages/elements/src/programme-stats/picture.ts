import { nameIn, names } from '@ovop-ntt/core'
import { weaveOf } from './bars.ts'
import { type Figure, type Figures, shares } from './figures.ts'
import { type NamedIn, valueName } from './stats-view.ts'

/** What stands on the picture besides figures. */
export interface PictureContent extends NamedIn {
  figures: Figures
  title: string
  /** Who says so, as of when. */
  source: string
  /** Said where the data is a sample. */
  sample: string | undefined
  /** Fonts of the page, as CSS names them: no other is loaded. */
  font: string
  format(count: number): string
}

const width = 1200
const margin = 64
const gap = 48
const scale = 2
const ink = '#1c1917'
const quiet = '#57504a'
const paper = '#fffdf8'
const track = '#ece5d8'
const nila = '#27396b'
const dyes: Record<string, string> = { plain: nila, stitched: '#7a2a25', striped: '#96641a', hollow: paper }

/**
 * The figures as a picture to put into a report or a message: PNG, 2400 pixels wide, on paper-white whatever the page's
 * theme is.
 * @throws Error where the browser has no canvas, or no memory for this one
 */
export async function figuresPicture(content: PictureContent): Promise<Blob> {
  const canvas = document.createElement('canvas')
  // Drawn twice: the first time only tells how high it comes.
  const height = draw(content, canvas.getContext('2d'))
  canvas.width = width * scale
  canvas.height = height * scale
  draw(content, canvas.getContext('2d'))
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('the picture could not be made')
  return blob
}

function draw(content: PictureContent, context: CanvasRenderingContext2D | null): number {
  if (!context) throw new Error('this browser has no canvas')
  const pen = new Pen(context, content.font)
  context.setTransform(scale, 0, 0, scale, 0, 0)
  pen.box(0, 0, width, context.canvas.height, paper)
  pen.selvedge()
  let y = drawHead(pen, content, 84)
  y = drawMentoring(pen, content, y)
  y = drawGroups(pen, content, y)
  y = drawRegencies(pen, content, y)
  pen.text(content.source, margin, y + 8, 20, quiet)
  return y + 48
}

function drawHead(
  pen: Pen,
  { figures, title, sample, messages, format }: PictureContent,
  top: number,
): number {
  pen.text(title, margin, top + 30, 40, ink, 700, width - 2 * margin)
  let y = top + 52
  if (sample) {
    const end = pen.measure(sample, 20, 600)
    pen.box(margin, y, end + 28, 38, '#fdf3d7', 19)
    pen.text(sample, margin + 14, y + 26, 20, ink, 600)
    y += 56
  }
  const totals: [number | undefined, string][] = [
    [figures.products, messages.products],
    [figures.villages, messages.villages],
    [figures.regencies, messages.regencies],
  ]
  let x = margin
  for (const [count, word] of totals) {
    if (count === undefined) continue
    pen.text(format(count), x, y + 74, 80, nila, 700)
    pen.text(word, x, y + 106, 24, quiet)
    x += Math.max(pen.measure(format(count), 80, 700), pen.measure(word, 24)) + 64
  }
  return y + 176
}

function drawMentoring(pen: Pen, content: PictureContent, top: number): number {
  const { figures, messages, format } = content
  const parts = figures.groups.mentoring
  if (!parts) return top
  pen.text(messages.groups.mentoring, margin, top, 26, ink, 700)
  pen.parts(parts, figures.products, margin, top + 18, width - 2 * margin, 36)
  let x = margin
  for (const { value, count } of parts) {
    const words = `${format(count)} ${valueName('mentoring', value, content)}`
    pen.cloth(weaveOf(value), x, top + 76, 22, 22)
    pen.text(words, x + 34, top + 94, 22, ink)
    x += pen.measure(words, 22) + 74
  }
  return top + 158
}

function drawGroups(pen: Pen, content: PictureContent, top: number): number {
  const { figures, messages, format } = content
  const column = (width - 2 * margin - 2 * gap) / 3
  let lowest = top
  let x = margin
  for (const group of ['category', 'certified', 'payment'] as const) {
    const values = figures.groups[group]
    if (!values) continue
    pen.text(messages.groups[group], x, top, 26, ink, 700)
    let y = top + 40
    for (const { value, count } of values) {
      pen.text(valueName(group, value, content), x, y, 21, ink, 400, column - 70)
      pen.right(format(count), x + column, y, 21, 700)
      pen.box(x, y + 10, column, 10, track, 5)
      pen.box(x, y + 10, (column * shares([count], figures.products)[0]!) / 100, 10, nila, 5)
      y += 54
    }
    if (group === 'certified') y = pen.paragraph(messages.certifiedNote, x, y, 18, column)
    lowest = Math.max(lowest, y)
    x += column + gap
  }
  if (figures.curation.length === 0) return lowest + 24
  return drawCuration(pen, content, lowest + 24)
}

function drawCuration(
  pen: Pen,
  { figures, messages, language, format }: PictureContent,
  top: number,
): number {
  const { curationAspects: aspects, curationResults: results } = names.in(language)
  const column = (width - 2 * margin - gap) / 2
  pen.text(messages.curation, margin, top, 26, ink, 700)
  figures.curation.forEach(({ aspect, results: found }, index) => {
    const x = margin + (index % 2) * (column + gap)
    const y = top + 42 + Math.floor(index / 2) * 92
    pen.text(nameIn(aspects, aspect), x, y, 21, ink)
    pen.parts(found, figures.products, x, y + 12, column, 18)
    const words = found.map(({ value, count }) => `${format(count)} ${nameIn(results, value)}`).join(' · ')
    pen.text(words, x, y + 52, 18, quiet, 400, column)
  })
  return top + 66 + Math.ceil(figures.curation.length / 2) * 92
}

function drawRegencies(pen: Pen, { figures, messages, format }: PictureContent, top: number): number {
  const { rows } = figures
  if (rows.length === 0) return top
  const columns = 3
  const column = (width - 2 * margin - (columns - 1) * gap) / columns
  const lines = Math.ceil(rows.length / columns)
  const most = Math.max(...rows.map(({ products }) => products))
  pen.text(`${messages.byRegency} (${messages.products})`, margin, top, 26, ink, 700)
  rows.forEach(({ name, products }, index) => {
    const x = margin + Math.floor(index / lines) * (column + gap)
    const y = top + 42 + (index % lines) * 36
    pen.text(name, x, y, 20, ink, 400, column - 130)
    if (products) pen.box(x + column - 120, y - 13, (76 * shares([products], most)[0]!) / 100, 12, nila, 4)
    pen.right(format(products), x + column, y, 20, 700)
  })
  return top + 66 + lines * 36
}

/** What draws: text in the page's font, boxes, and cloth. */
class Pen {
  readonly #context: CanvasRenderingContext2D
  readonly #font: string

  constructor(context: CanvasRenderingContext2D, font: string) {
    this.#context = context
    this.#font = font
  }

  measure(text: string, size: number, weight = 400): number {
    this.#context.font = `${weight} ${size}px ${this.#font}`
    return this.#context.measureText(text).width
  }

  text(text: string, x: number, y: number, size: number, color: string, weight = 400, most?: number): void {
    this.#context.font = `${weight} ${size}px ${this.#font}`
    this.#context.fillStyle = color
    this.#context.textAlign = 'left'
    this.#context.fillText(text, x, y, most)
  }

  /** Text in as many lines as it takes. @returns where the next would stand */
  paragraph(text: string, x: number, y: number, size: number, most: number): number {
    let line = ''
    let bottom = y
    for (const word of text.split(' ')) {
      const longer = line ? `${line} ${word}` : word
      if (line && this.measure(longer, size) > most) {
        this.text(line, x, bottom, size, quiet)
        bottom += size * 1.4
        line = word
      } else line = longer
    }
    this.text(line, x, bottom, size, quiet)
    return bottom + size * 1.4
  }

  right(text: string, x: number, y: number, size: number, weight: number): void {
    this.text(text, x - this.measure(text, size, weight), y, size, ink, weight)
  }

  box(x: number, y: number, boxWidth: number, height: number, color: string, radius = 0): void {
    const context = this.#context
    context.fillStyle = color
    context.beginPath()
    context.roundRect(x, y, boxWidth, height, Math.min(radius, boxWidth / 2))
    context.fill()
  }

  /** The woven edge along the top. */
  selvedge(): void {
    this.box(0, 0, width, 28, nila)
    this.box(0, 4, width, 1.5, '#efe3cd')
    this.box(0, 22.5, width, 1.5, '#efe3cd')
    const context = this.#context
    context.fillStyle = '#efe3cd'
    for (let x = 14; x < width; x += 28) {
      context.beginPath()
      context.moveTo(x - 8, 14)
      context.lineTo(x, 8)
      context.lineTo(x + 8, 14)
      context.lineTo(x, 20)
      context.fill()
    }
  }

  parts(
    parts: readonly Figure[],
    whole: number,
    x: number,
    y: number,
    barWidth: number,
    height: number,
  ): void {
    const widths = shares(
      parts.map(({ count }) => count),
      whole,
    )
    let start = x
    parts.forEach(({ value }, index) => {
      const own = (barWidth * widths[index]!) / 100
      this.cloth(weaveOf(value), start, y, Math.max(1, own - 3), height)
      start += own
    })
  }

  /** A piece of cloth in its weave: plain, stitched, striped or hollow. */
  cloth(weave: string, x: number, y: number, clothWidth: number, height: number): void {
    const context = this.#context
    this.box(x, y, clothWidth, height, dyes[weave] ?? paper, 4)
    context.save()
    context.beginPath()
    context.roundRect(x, y, clothWidth, height, 4)
    context.clip()
    context.strokeStyle = paper
    context.beginPath()
    if (weave === 'stitched') {
      context.lineWidth = 4
      context.setLineDash([7, 6])
      context.moveTo(x + 5, y + height / 2)
      context.lineTo(x + clothWidth, y + height / 2)
    } else if (weave === 'striped') {
      context.lineWidth = 3
      for (let at = x + 5; at < x + clothWidth; at += 8) {
        context.moveTo(at, y)
        context.lineTo(at, y + height)
      }
    } else if (weave === 'hollow') {
      context.strokeStyle = quiet
      context.lineWidth = 3
      context.roundRect(x, y, clothWidth, height, 4)
    }
    context.stroke()
    context.restore()
  }
}
