import { describe, expect, it } from 'vitest'
import { motifStyles } from './motif.styles.ts'
import { motifOf } from './motif.ts'

const villages = Array.from({ length: 300 }, (_, n) => `53.${10 + (n % 12)}.${10 + (n % 7)}.${2001 + n}`)

/** Relative luminance of WCAG 2.2 from `#rrggbb`. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

describe('the motif', () => {
  it('of a village is the same one every time', () => {
    for (const village of villages) expect(motifOf(village)).toEqual(motifOf(village))
  })

  it('of a village is hardly ever that of another, and uses all dyes', () => {
    const motifs = villages.map((village) => JSON.stringify(motifOf(village)))
    expect(new Set(motifs).size).toBeGreaterThan(villages.length * 0.97)
    expect(new Set(villages.map((village) => motifOf(village).dye)).size).toBe(4)
  })

  it('is never an empty cloth', () => {
    for (const village of villages) {
      expect(motifOf(village).quarter.flat().filter(Boolean).length, village).toBeGreaterThan(4)
    }
  })

  it('stands out from its ground in every dye (WCAG 2.2, 1.4.11: 3 to 1)', () => {
    const yarn = /\.yarn.*?fill: (#[0-9a-f]{6})/.exec(motifStyles.cssText)?.[1] as string
    const grounds = [...motifStyles.cssText.matchAll(/\.ground \{ fill: (#[0-9a-f]{6})/g)].map(
      (rule) => rule[1],
    )
    expect(grounds).toHaveLength(4)
    for (const ground of grounds) expect(contrast(ground as string, yarn), ground).toBeGreaterThanOrEqual(3)
  })
})
