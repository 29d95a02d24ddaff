import { html, Markup } from '../markup.ts'
import type { Barcode } from './barcodes.ts'
import { type Grid, labelSize, paddingOf, page } from './grid.ts'
import { gap, type LabelContent, type Layout, looks, markEdge, small, steps } from './label-layout.ts'
import type { LabelLanguage } from './label-words.ts'
import { lineHeight } from './text-size.ts'

export interface SheetOptions {
  readonly grid: Grid
  readonly language: LabelLanguage
  /** Places at the start of the first page that stay empty: labels that were used before. */
  readonly skip: number
  /** Lines to cut along. */
  readonly lines: boolean
}

/** A label as it lies on the sheet. */
export type SetLabel = Pick<LabelContent, 'paragraphs' | 'caption'> & Layout

/** How many pages `labels` take. */
export function pagesFor(labels: number, { grid, skip }: Pick<SheetOptions, 'grid' | 'skip'>): number {
  return Math.ceil((labels + skip) / (grid.columns * grid.rows))
}

/** The labels as an HTML page that prints on A4, with nothing to load and no script. */
export function labelSheet(labels: readonly SetLabel[], options: SheetOptions): string {
  const { grid, language, skip, lines } = options
  const perPage = grid.columns * grid.rows
  // Copies of a label are one object: set once, written as often as asked for.
  const drawn = new Map<SetLabel, Markup>()
  const cells: Markup[] = Array.from({ length: skip }, () => html`<div></div>`)
  for (const label of labels) {
    const markup = drawn.get(label) ?? drawLabel(label)
    drawn.set(label, markup)
    cells.push(markup)
  }
  const pages = Array.from({ length: pagesFor(labels.length, options) }, (_, index) => {
    return html`<section class="page${lines ? ' lines' : ''}">${cells.slice(index * perPage, (index + 1) * perPage)}</section>
`
  })
  const say = sheetWords[language]
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${say.title}</title>
<style>${new Markup(styles(grid) + barsStyles(labels))}</style>
</head>
<body>
<p class="hint">${say.hint}</p>
${pages}</body>
</html>
`.text
}

const sheetWords: Record<LabelLanguage, { title: string; hint: string }> = {
  id: {
    title: 'Label produk',
    hint: 'Cetak pada A4 dengan skala 100 % (ukuran sebenarnya) dan tanpa margin, kop, atau kaki halaman.',
  },
  en: {
    title: 'Product labels',
    hint: 'Print on A4 at 100 % (actual size), without margins, headers or footers.',
  },
}

function drawLabel({ paragraphs, caption, arrangement, step, qr, bars }: SetLabel): Markup {
  const lines = paragraphs.map(({ role, text }) =>
    // The mark is only as wide as its words, also on two lines.
    role === 'sample'
      ? html`<p class="sample"><span>${text}</span></p>`
      : html`<p class="${role}">${text}</p>`,
  )
  const scan = html`<figure class="scan">${qr.markup}<figcaption>${caption}</figcaption></figure>`
  const above = arrangement === 'column' && bars ? ` ${aboveBars(bars)}` : ''
  return html`<article class="label ${arrangement}${above} step-${step}"><div class="codes">${scan}${bars?.markup}</div><div class="text">${lines}</div></article>`
}

/** Class of a QR code that leaves the bottom of its column to bars of this height. */
const aboveBars = ({ height }: Barcode) => `above-${height.toFixed(3).replace('.', '-')}`

function barsStyles(labels: readonly SetLabel[]): string {
  const rules = labels.flatMap(({ bars }) =>
    bars ? [`.${aboveBars(bars)} .scan { height: calc(100% - ${mm(bars.height)}) }\n`] : [],
  )
  return [...new Set(rules)].join('')
}

const pt = (points: number) => `${points.toFixed(2)}pt`
const mm = (...sides: readonly number[]) => sides.map((side) => `${side}mm`).join(' ')

function styles(grid: Grid): string {
  const { width, height } = labelSize(grid)
  const [across, down] = paddingOf(grid)
  return `
@page { size: A4; margin: 0 }
* { box-sizing: border-box; margin: 0 }
html { background: #ddd; color: #000; font: 10pt/${lineHeight} Arial, 'Liberation Sans', Helvetica, sans-serif; -webkit-text-size-adjust: none; text-size-adjust: none }
.hint { max-width: ${mm(page.width)}; margin: 1rem auto; padding: 0 1rem }
.page { width: ${mm(page.width)}; height: ${mm(page.height)}; margin: 1rem auto; padding: ${mm(grid.margin[1], grid.margin[0])}; overflow: hidden; background: #fff;
  display: grid; grid-template-columns: repeat(${grid.columns}, ${mm(width)}); grid-auto-rows: ${mm(height)}; gap: ${mm(grid.gap[1], grid.gap[0])}; justify-content: center }
.label { overflow: hidden; padding: ${mm(down, across)}; break-inside: avoid }
.lines .label { outline: 0.1mm dashed #999 }
.text { overflow-wrap: anywhere }
svg { display: block }
.scan { display: flex; flex-direction: column; align-items: center }
figcaption { white-space: nowrap }
.column .codes { display: contents }
.column .scan { float: right; height: 100%; margin-left: ${mm(gap)} }
.column .ean { float: right; clear: right; margin-left: ${mm(gap)} }
.row .codes { float: right; display: flex; gap: ${mm(gap)}; margin-left: ${mm(gap)} }
.foot { display: flex; flex-direction: column-reverse; justify-content: space-between }
.foot .codes { display: flex; flex-direction: row-reverse; justify-content: space-between; align-items: flex-end }
.sample { padding: ${mm(markEdge.down, 0)} }
.sample span { padding: ${mm(markEdge.down, markEdge.across)}; background: #000; color: #fff; -webkit-box-decoration-break: clone; box-decoration-break: clone }
${roleStyles()}
@media print {
  html { background: none; print-color-adjust: exact; -webkit-print-color-adjust: exact }
  .hint { display: none }
  .page { margin: 0; break-after: page }
  .page:last-child { break-after: auto }
}
`
}

/** Type sizes from the same figures by which labels are laid out. */
function roleStyles(): string {
  const roles = Object.entries(looks)
  return [
    ...roles.map(
      ([role, { bold, above }]) => `.${role} { font-weight: ${bold ? 700 : 400}; margin-top: ${mm(above)} }`,
    ),
    '.text > :first-child { margin-top: 0 }',
    ...steps.flatMap((step, index) => [
      ...roles.map(([role, { size }]) => `.step-${index} .${role} { font-size: ${pt(size(step))} }`),
      `.step-${index} figcaption { font-size: ${pt(small(step))} }`,
    ]),
  ].join('\n')
}
