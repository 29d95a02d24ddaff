import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame, Page } from 'playwright'
import { repeatsIn } from './alike.ts'
import { axeOptionsFor, type Look } from './axe-rules.ts'
import { isLongRun } from './long-run.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What pages get: axe, and what it need not look at. */
const tools = `${axe}; globalThis.repeatsIn = ${repeatsIn}`

/**
 * What axe finds wrong on a whole page or in a frame of it, shadow roots included: a line for each rule, with the places.
 * Of elements that are drawn alike it looks at the first, and at all in the long run.
 * @param look `other scheme` where the same page was looked at whole in another
 * @param within selector of the one part to look at, in shadow trees too, where the rest of the page was looked at before
 */
export async function axeFindings(
  page: Page | Frame,
  { within = 'html', look = 'whole' }: { within?: string; look?: Look } = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => 'repeatsIn' in globalThis))) await page.evaluate(tools)
  const place = await page.locator(within).first().elementHandle()
  return page.evaluate(
    async ({ place, isLongRun, options }) => {
      const { axe, repeatsIn } = globalThis as unknown as {
        axe: typeof import('axe-core')
        repeatsIn: (root: Element) => Element[]
      }
      const exclude = isLongRun ? [] : repeatsIn(document.documentElement)
      const { violations } = await axe.run({ include: [place!], exclude }, options)
      return violations.map(
        ({ id, nodes }) =>
          `${id} ${nodes.map(({ target }) => target).join(' ')}: ${nodes[0]?.failureSummary}`,
      )
    },
    { place, isLongRun, options: axeOptionsFor(look) },
  )
}
