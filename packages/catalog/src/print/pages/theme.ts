/** Colour of the site where its publisher names none: the indigo of NTT's ikat. */
export const usualColour = '#27396b'

type Rgb = readonly [red: number, green: number, blue: number]

const rgbOf = (hex: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb

const hexOf = (rgb: Rgb) => `#${rgb.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`

/** WCAG 2.2's relative luminance. */
function luminance(hex: string): number {
  const [red, green, blue] = rgbOf(hex).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as unknown as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of two colours, 1–21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const mixed = (a: string, b: string, part: number) =>
  hexOf(
    rgbOf(a).map((value, index) => value * (1 - part) + (rgbOf(b)[index] as number) * part) as unknown as Rgb,
  )

/** The nearest colour on the way to `towards` that can be read on `ground` (WCAG 2.2, 1.4.3: 4.5 to 1). */
export function readableOn(colour: string, ground: string, towards: string): string {
  for (let part = 0; part < 1; part += 0.05) {
    const tried = mixed(colour, towards, part)
    if (contrast(tried, ground) >= 4.5) return tried
  }
  return towards
}

/** A publisher's colour for light and dark, each with what is written on it. */
export function accentsOf(colour: string) {
  const light = readableOn(colour, '#fbf8f2', '#000000')
  const dark = readableOn(colour, '#1d1a16', '#ffffff')
  const on = (ground: string) => (contrast(ground, '#ffffff') >= 4.5 ? '#ffffff' : '#14110d')
  return { light, onLight: on(light), dark, onDark: on(dark) }
}
