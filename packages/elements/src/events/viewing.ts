import { OvopViewEvent } from './events.ts'

/** Milliseconds in sight that make a view. */
const longEnough = 1000

interface Watched {
  product: string
  timer?: ReturnType<typeof setTimeout>
}

const watched = new WeakMap<Element, Watched>()
let observer: IntersectionObserver | undefined

function onSight(entries: readonly IntersectionObserverEntry[]): void {
  for (const { target, intersectionRatio, intersectionRect, rootBounds } of entries) {
    const view = watched.get(target)
    if (!view) continue
    // Of what is larger than the screen, half of the screen.
    const fills = rootBounds !== null && intersectionRect.height >= rootBounds.height / 2
    clearTimeout(view.timer)
    if (intersectionRatio >= 0.5 || fills)
      view.timer = setTimeout(() => {
        observer?.unobserve(target)
        if (target.isConnected) target.dispatchEvent(new OvopViewEvent(view.product))
      }, longEnough)
  }
}

/** Tells on an element when the product that it shows was in sight, once; another product in it anew. */
export function watchView(element: Element, product: string): void {
  if (watched.get(element)?.product === product || typeof IntersectionObserver === 'undefined') return
  observer ??= new IntersectionObserver(onSight, { threshold: [0.1, 0.25, 0.5, 0.75] })
  clearTimeout(watched.get(element)?.timer)
  watched.set(element, { product })
  observer.unobserve(element)
  observer.observe(element)
}
