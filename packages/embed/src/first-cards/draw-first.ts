import { chunksOfPage } from '../chunks.ts'
import { patiently } from '../patiently.ts'
import { finished, isWhole, widgetSelector } from '../placeholder.ts'
import { here } from '../script-tag.ts'
import { startPage } from '../start-page.ts'
import { type FirstView, firstDrawing, pause } from './first-drawing.ts'

/** As many as a screen shows at most: they are painted before the others are drawn. */
const screenful = 12

/** File of the widgets' code beside this script; put in by the build. */
declare const WIDGETS: string

/** After the next picture. A page that nobody sees has none: it goes on after a while. */
const nextFrame = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, 500)
  })

/**
 * Draws what stands in the page's own tree and can be drawn without the whole code, and leaves all else to the loader, which
 * comes after the first picture, or at once where there is something that it alone can show.
 */
export function drawFirst(...views: readonly FirstView[]): void {
  const tag = startPage()
  const first = firstDrawing(tag, views)
  const seen = new WeakSet<Element>()
  const onScreen: Promise<void>[] = []
  let hasDrawn = false
  let isComing = false

  async function bringLoader(): Promise<void> {
    if (isComing) return
    isComing = true
    if (here.startsWith('file:')) {
      // From a disk a browser loads classic scripts alone.
      const script = document.createElement('script')
      script.src = new URL('ovop.js', here).href
      document.head.append(script)
      return
    }
    try {
      const { watchPage } = await patiently(() => import('../loader.ts'))
      observer.disconnect()
      watchPage(tag, first)
    } catch (error) {
      isComing = false
      console.warn('[ovop] Widgets stay as their links:', error)
      first.failed()
    }
  }

  async function draw(widget: Element): Promise<void> {
    if (await first.draw(widget)) {
      if (hasDrawn) return
      hasDrawn = true
      nextFrame().then(bringLoader)
    } else {
      // The loader asks for it, too: one way less to wait for. What is finished needs none of it yet.
      if (!widget.matches(finished) && !here.startsWith('file:'))
        chunksOfPage()
          .load(here, WIDGETS)
          .catch(() => {})
      bringLoader()
    }
  }

  function look(): void {
    for (const widget of document.querySelectorAll(widgetSelector))
      if (!seen.has(widget) && isWhole(widget)) {
        seen.add(widget)
        // What stands for another takes no place: its element is found by itself.
        if (!views.some(({ selector }) => widget.matches(selector))) draw(widget)
        else if (onScreen.length < screenful) onScreen.push(draw(widget))
        else whenPainted().then(() => draw(widget))
      }
  }

  let painted: Promise<unknown> | undefined
  function whenPainted(): Promise<unknown> {
    // One whose words are slow holds up no other.
    painted ??= Promise.race([Promise.all(onScreen), pause(1000)]).then(nextFrame)
    return painted
  }

  const observer = new MutationObserver(look)
  function lookWhenParsed(): void {
    look()
    // There may be one in a shadow root, where the loader looks; nor does it wait for slow data.
    setTimeout(bringLoader, document.querySelector(widgetSelector) ? 2000 : 0)
  }
  addEventListener('online', bringLoader)
  if (document.contentType === 'application/xhtml+xml') {
    bringLoader()
    return
  }
  observer.observe(document, { childList: true, subtree: true })
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', lookWhenParsed)
  // Not within the script's own run: whoever watches what a page asks for, as developer tools do, has the browser read all
  // functions once more that stand above a request, and this would be the whole file.
  queueMicrotask(document.readyState === 'loading' ? look : lookWhenParsed)
}
