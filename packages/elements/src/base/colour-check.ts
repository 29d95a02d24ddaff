/** Elements to look at; several that come together are looked at once. */
const waiting = new Set<HTMLElement>()

const tokens = ['--ovop-accent', '--ovop-on-accent']

/** A page on the machine of whoever writes it. */
const isInDevelopment = () => /^(localhost|127\.[\d.]+|\[::1\])$|\.(localhost|test)$/.test(location.hostname)

/**
 * Looks at the colours that a page gave an element, while the page is in development, on `localhost` or the like: a token
 * that cannot be read is refused, and the console says so. Elsewhere nothing is looked at, and nothing loads.
 */
export function checkColours(element: HTMLElement): void {
  if (!isInDevelopment()) return
  if (waiting.size === 0) queueMicrotask(() => look().catch(() => {}))
  waiting.add(element)
}

async function look(): Promise<void> {
  const elements = [...waiting]
  waiting.clear()
  const coloured = elements.filter((element) => {
    const style = getComputedStyle(element)
    return tokens.some((token) => style.getPropertyValue(token))
  })
  if (coloured.length === 0) return
  const { refuseUnreadable } = await import('./unreadable-colours.ts')
  coloured.forEach(refuseUnreadable)
}
