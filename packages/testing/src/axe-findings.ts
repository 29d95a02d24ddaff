import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame, Page } from 'playwright'
import { axeOptionsFor, type Look } from './axe-rules.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds wrong on a whole page or in a frame of it, shadow roots included: a line for each rule, with the places.
 * @param look `other scheme` where the same page was looked at whole in another
 * @param within selector of the one part to look at, where the rest of the page was looked at before
 */
export async function axeFindings(
  page: Page | Frame,
  { within = 'html', look = 'whole' }: { within?: string; look?: Look } = {},
): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(
    async ({ within, options }) => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
      const { violations } = await axe.run(within, options)
      return violations.map(
        ({ id, nodes }) =>
          `${id} ${nodes.map(({ target }) => target).join(' ')}: ${nodes[0]?.failureSummary}`,
      )
    },
    { within, options: axeOptionsFor(look) },
  )
}
