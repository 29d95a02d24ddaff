import axe from 'axe-core'

/** What axe finds wrong in an element and its shadow root, one line a finding; empty when it is clean. */
export async function accessibilityFindings(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    // Rules about whole pages are the host's own.
    rules: { region: { enabled: false } },
  })
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary}`),
  )
}
