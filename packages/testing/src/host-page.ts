import { onTestFinished } from 'vitest'

// The page that tests put elements into is in Indonesian, as those of the regencies are.
document.documentElement.lang = 'id'

/** What happens in a page while a test looks on. */
export interface HostPage {
  /** Types of our events that reached the page, with the element's own data. */
  events: Event[]
  /** What would have landed in the host's error monitoring. */
  uncaught: unknown[]
}

/** `onTestFinished`; a concurrent test must name its own, which its context holds. */
type Finished = (end: () => void) => void

/** Begins to listen for our events and for all that goes uncaught in the page; ends with the test. */
export function watchPage(finished: Finished = onTestFinished): HostPage {
  const page: HostPage = { events: [], uncaught: [] }
  const end = new AbortController()
  const { signal } = end
  for (const type of ['ovop-load', 'ovop-error', 'ovop-buy', 'ovop-select']) {
    document.addEventListener(type, (event) => page.events.push(event), { signal })
  }
  window.addEventListener('error', (event) => page.uncaught.push(event.error ?? event.message), { signal })
  window.addEventListener('unhandledrejection', (event) => page.uncaught.push(event.reason), { signal })
  finished(() => end.abort())
  return page
}

/** Puts markup at the end of the page, as a webmaster pastes it, and gives its first element; goes with the test. */
export function paste<T extends HTMLElement>(markup: string, finished: Finished = onTestFinished): T {
  const place = document.createElement('div')
  place.innerHTML = markup
  document.body.append(place)
  finished(() => place.remove())
  return place.firstElementChild as T
}

/** The element in the shadow root of `host` that the page can style as `part`. */
export function part<T extends HTMLElement>(host: Element, name: string): T | null {
  return host.shadowRoot?.querySelector<T>(`[part~='${name}']`) ?? null
}

/** Text as a person reads it, on one line. */
export function textOf(node: Node | null | undefined): string {
  return node?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
}
