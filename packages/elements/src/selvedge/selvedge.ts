import { html, type TemplateResult } from 'lit'

/** Dyes of the band's ground, and how its figures are woven: classes of `selvedgeStyles`. */
export const dyes = ['nila', 'mengkudu', 'kunyit', 'lontar'] as const
export const weaves = ['belah', 'gigi', 'pucuk', 'anak', 'silang', 'jajar'] as const

/**
 * Dye and weave of a regency, by the number in its Kemendagri code: no two of the 22 are alike. The figures are ours, made
 * of lines and lozenges: they stand for no regency's own motif.
 * @example selvedgeOf('53.09.01.2001') // { dye: 'mengkudu', weave: 'pucuk' }
 */
export function selvedgeOf(code: string): { dye: (typeof dyes)[number]; weave: (typeof weaves)[number] } {
  const number = Number(code.slice(3, 5)) || 0
  return {
    dye: dyes[number % dyes.length]!,
    weave: weaves[Math.floor(number / dyes.length) % weaves.length]!,
  }
}

/** The woven edge of a card: a narrow band, the same for all products of a regency. Drawn by CSS, so that it costs one box. */
export function selvedge(code: string): TemplateResult {
  const { dye, weave } = selvedgeOf(code)
  return html`<span class="selvedge ${dye} ${weave}"></span>`
}
