/** Red, green, blue and opacity, each 0–1. */
type Colour = readonly [red: number, green: number, blue: number, alpha: number]

/** Least contrast of text on what lies behind it: WCAG 2.2, 1.4.3. */
const leastContrast = 4.5

/** A computed colour, in whatever notation, as the screen shows it. */
function asShown(colour: string): Colour {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 1
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return [0, 0, 0, 0]
  context.fillStyle = colour
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data
  return [red / 255, green / 255, blue / 255, alpha / 255]
}

/** Relative luminance, 0–1: WCAG 2.2, "relative luminance". */
function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** @example contrast([0, 0, 0, 1], [1, 1, 1, 1]) // 21 */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** What `var(--name)` comes to as a colour; transparent where it is none. */
function computed(element: HTMLElement, name: string): string {
  const probe = document.createElement('span')
  probe.hidden = true
  probe.style.setProperty('background-color', `var(${name})`)
  element.shadowRoot?.append(probe)
  const colour = getComputedStyle(probe).backgroundColor
  probe.remove()
  return colour
}

const told = new Set<string>()

/** Takes a page's colour away from an element and says so, once for each value. */
function refuse(element: HTMLElement, token: string, why: string): void {
  const value = getComputedStyle(element).getPropertyValue(token).trim()
  element.style.setProperty(token, 'initial')
  if (told.has(token + value)) return
  told.add(token + value)
  console.warn(
    `[ovop] ${token}: ${value} is refused on <${element.localName}>: ${why}. This is said, and the colour refused, while the page is on this machine; on your visitors' it would be used.`,
  )
}

/**
 * Refuses a page's `--ovop-accent` and `--ovop-on-accent` where text on the accent could not be read: an accent that is no
 * colour or lets the page shine through, and a text that is too near to its accent.
 */
export function refuseUnreadable(element: HTMLElement): void {
  if (!element.isConnected || !element.shadowRoot) return
  const has = (token: string) => getComputedStyle(element).getPropertyValue(token).trim() !== ''
  if (has('--ovop-accent') && asShown(computed(element, '--ovop-accent'))[3] < 1)
    refuse(
      element,
      '--ovop-accent',
      'it is no colour, or not an opaque one, and nobody knows how text on it reads',
    )
  if (!has('--ovop-on-accent')) return
  const text = asShown(computed(element, '--ovop-on-accent'))
  const ratio = contrast(text, asShown(computed(element, '--_accent')))
  if (text[3] < 1) refuse(element, '--ovop-on-accent', 'it is no colour, or not an opaque one')
  else if (ratio < leastContrast)
    refuse(
      element,
      '--ovop-on-accent',
      `text on the accent has a contrast of ${ratio.toFixed(1)} : 1 and needs ${leastContrast} : 1. Without it, black or white is chosen for you`,
    )
}
