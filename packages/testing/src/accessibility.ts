import axe from 'axe-core'

/** Waits until nothing fades in any more, in shadow trees too: half-way there its contrast is another. */
async function atRest(root: Element | ShadowRoot): Promise<void> {
  const within = [...(root instanceof Element ? [root] : []), ...root.querySelectorAll('*')]
  await Promise.allSettled(within.flatMap((each) => each.getAnimations()).map(({ finished }) => finished))
  await Promise.all(within.flatMap(({ shadowRoot }) => shadowRoot ?? []).map(atRest))
}

/** What axe finds wrong in an element and its shadow root, one line a finding; empty when it is clean. */
export async function accessibilityFindings(element: Element): Promise<string[]> {
  await atRest(element)
  const { violations } = await axe.run(element, {
    // Rules about whole pages are the host's own.
    rules: { region: { enabled: false } },
    // Of what is right axe need not say where it stands: that takes it longest.
    resultTypes: ['violations'],
  })
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary}`),
  )
}
