import { isWhole, widgetSelector } from './placeholder.ts'

/**
 * Finds the widgets of a page, now and whenever some come: in the document, and in open shadow roots at any depth.
 *
 * A closed one nobody can look into: the page hands it over by `document.dispatchEvent(new CustomEvent('ovop-upgrade', {
 * detail: root }))`. What runs before this script hears by `ovop-ready`, on the document, when to do so.
 *
 * @param found may be told of the same one again
 * @returns looks through all once more
 */
export function findWidgets(found: (widget: Element) => void): () => void {
  /** Where to begin to look. */
  const roots = new Set<Document | ShadowRoot>([document])
  const awaited = new Set<string>()
  /** Seen while the page still comes in. */
  const unfinished = new Set<Element>()
  let hasFound = false

  function visit(element: Element): void {
    if (element.matches(widgetSelector)) {
      hasFound = true
      if (!isWhole(element)) unfinished.add(element)
      found(element)
    } else if (element.shadowRoot) {
      look(element.shadowRoot)
    } else if (element.matches(':not(:defined)') && !awaited.has(element.localName)) {
      // Whoever defines it may give it a shadow root.
      awaited.add(element.localName)
      customElements.whenDefined(element.localName).then(lookAgain, () => {})
    }
  }

  function look(root: Document | ShadowRoot): void {
    observer.observe(root, { childList: true, subtree: true })
    root.querySelectorAll('*').forEach(visit)
  }

  function lookAgain(): void {
    for (const root of roots) look(root)
  }

  function finish(): void {
    for (const element of unfinished) {
      if (!isWhole(element)) continue
      unfinished.delete(element)
      found(element)
    }
  }

  const observer = new MutationObserver((records) => {
    // A parser tells of each element by itself, a framework of the outermost only.
    const seen = new Set<Element>()
    const visitOnce = (element: Element) => {
      if (seen.has(element)) return
      seen.add(element)
      visit(element)
    }
    for (const { target, addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element) || seen.has(node)) continue
        visitOnce(node)
        node.querySelectorAll('*').forEach(visitOnce)
      }
      // A framework has put back what stood in a placeholder.
      if (addedNodes.length && target instanceof Element && target.matches(widgetSelector)) visitOnce(target)
    }
    finish()
  })

  document.addEventListener('ovop-upgrade', (event) => {
    const { detail } = event as CustomEvent
    if (!(detail instanceof ShadowRoot)) return
    roots.add(detail)
    look(detail)
  })
  document.addEventListener('DOMContentLoaded', finish)
  window.addEventListener('load', () => {
    if (hasFound || ![...document.querySelectorAll('*')].some(drawsUnseen)) return
    console.info(
      '[ovop] No widget is in sight on this page. One in a closed shadow root must be handed over: document.dispatchEvent(new CustomEvent("ovop-upgrade", { detail: root }))',
    )
  })
  lookAgain()
  document.dispatchEvent(new Event('ovop-ready'))
  return lookAgain
}

/** Whether an element of the page's own has no content that can be seen: it may draw in a closed shadow root. */
const drawsUnseen = ({ localName, shadowRoot, firstChild }: Element) =>
  !shadowRoot && !firstChild && customElements.get(localName) !== undefined
