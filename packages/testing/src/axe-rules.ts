import { isLongRun } from './long-run.ts'

/**
 * Rules whose answer hangs on colours and sizes. All others read the tree, which is the same in the dark as in the light:
 * where a page was looked at whole in one scheme, these are left for the others. A long run asks all rules everywhere.
 */
const rulesOfLooks = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable']

/** How much axe has to look at: all, or what another scheme of colours changes on a page that was looked at whole. */
export type Look = 'whole' | 'other scheme'

/** Options of axe for a look. */
export const axeOptionsFor = (look: Look) => ({
  // Of what is right axe need not say where it stands: that takes it longest.
  resultTypes: ['violations' as const],
  ...(look === 'other scheme' && !isLongRun && { runOnly: rulesOfLooks }),
})
