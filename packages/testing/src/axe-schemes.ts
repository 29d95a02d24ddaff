import type { Page, ViewportSize } from 'playwright'
import { axeFindings } from './axe-findings.ts'
import type { Look } from './axe-rules.ts'

/** How a page is looked at: in the light and in colours of its own, where nothing else is said. */
export interface Scheme {
  colorScheme?: 'dark'
  forcedColors?: 'active'
  /** The window, where it becomes another. */
  viewport?: ViewportSize
  /** `whole` for the first scheme, `other scheme` for the rest, where nothing else is said. */
  look?: Look
}

/** The four schemes of colours that a visitor's system may ask for. */
export const colourSchemes: Readonly<Record<string, Scheme>> = {
  'in the light': {},
  'in the dark': { colorScheme: 'dark' },
  'where colours are forced': { forcedColors: 'active' },
  'where dark colours are forced': { colorScheme: 'dark', forcedColors: 'active' },
}

/**
 * What axe finds on one open page in each scheme of colours, a line each that begins with the scheme's name.
 * @param within selector of the one part to look at, in shadow trees too, where the rest of the page was looked at before
 */
export async function axeFindingsInSchemes(
  page: Page,
  schemes: Readonly<Record<string, Scheme>> = colourSchemes,
  within = 'html',
): Promise<string[]> {
  const found: string[] = []
  for (const [nth, [name, scheme]] of Object.entries(schemes).entries()) {
    const { colorScheme = 'light', forcedColors = 'none', viewport, look } = scheme
    await page.emulateMedia({ colorScheme, forcedColors })
    if (viewport) await page.setViewportSize(viewport)
    await atRest(page)
    const findings = await axeFindings(page, { within, look: look ?? (nth ? 'other scheme' : 'whole') })
    found.push(...findings.map((finding) => `${name}: ${finding}`))
  }
  return found
}

/** Waits until the page is drawn anew and nothing on it fades any more, in shadow trees too: half-way a colour is another. */
const atRest = (page: Page) =>
  page.evaluate(async () => {
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame)
    const roots: (Document | ShadowRoot)[] = [document]
    for (const root of roots)
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot)
    const ending = roots
      .flatMap((root) => root.getAnimations())
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    await Promise.allSettled(ending.map(({ finished }) => finished))
  })
