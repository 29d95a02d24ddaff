import axe from 'axe-core'
import { axeOptionsFor, type Look } from './axe-rules.ts'

/** Waits until nothing fades in any more, in shadow trees too: half-way there its contrast is another. */
async function atRest(root: Element | ShadowRoot): Promise<void> {
  const within = [...(root instanceof Element ? [root] : []), ...root.querySelectorAll('*')]
  await Promise.allSettled(within.flatMap((each) => each.getAnimations()).map(({ finished }) => finished))
  await Promise.all(within.flatMap(({ shadowRoot }) => shadowRoot ?? []).map(atRest))
}

/**
 * What axe finds wrong in an element and its shadow root, one line a finding; empty when it is clean.
 * @param look `other scheme` where the same was looked at whole in another
 */
export async function accessibilityFindings(element: Element, look: Look = 'whole'): Promise<string[]> {
  await atRest(element)
  const { violations } = await axe.run(element, {
    ...axeOptionsFor(look),
    // Rules about whole pages are the host's own.
    rules: { region: { enabled: false } },
  })
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary}`),
  )
}
