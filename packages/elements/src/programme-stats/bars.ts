import { html, svg, type TemplateResult } from 'lit'
import { type Figure, shares } from './figures.ts'

/**
 * A bar of parts that make a whole. Each kind of part has a weave of its own besides its colour: plain, stitched, striped,
 * hollow. Its widths are attributes of SVG, since a strict policy of the page forbids styles in markup. What it says stands
 * in words beside it.
 */
export function partsBar(parts: readonly Figure[], whole: number): TemplateResult {
  const widths = shares(
    parts.map(({ count }) => count),
    whole,
  )
  let start = 0
  return html`<svg class="bar parts" aria-hidden="true">${parts.map(({ value }, index) => {
    const width = widths[index]!
    start += width
    return svg`<svg class=${`part ${weaveOf(value)}`} x=${`${start - width}%`} width=${`${width}%`} height="100%">
      <rect class="cloth" width="100%" height="100%" rx="3" /><line class="yarn" x1="6" y1="50%" x2="100%" y2="50%" />
    </svg>`
  })}</svg>`
}

/** Part of a bar by how far a thing has come: the class that the style sheet weaves. */
export function weaveOf(value: string): string {
  if (value === 'completed' || value === 'passed') return 'plain'
  if (value === 'handed-over') return 'stitched'
  return value === 'in-progress' ? 'striped' : 'hollow'
}

/** The piece of cloth that stands for a part in words. */
export const swatch = (value: string): TemplateResult =>
  html`<svg class="swatch" aria-hidden="true"><svg class="part ${weaveOf(value)}" width="100%" height="100%"><rect class="cloth" width="100%" height="100%" rx="3" /><line class="yarn" x1="3" y1="50%" x2="100%" y2="50%" /></svg></svg>`

/** How many of all: a bar in its track. */
export function shareBar(count: number, whole: number): TemplateResult {
  const [width = 0] = shares([count], whole)
  return html`<svg class="bar share" aria-hidden="true"><rect class="track" width="100%" height="100%" rx="4" /><rect class="fill" width="${width}%" height="100%" rx="4" /></svg>`
}
