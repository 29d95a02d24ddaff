import { isServer } from 'lit'

/** An element that speaks a language, and follows when another is chosen around it. */
export interface Speaker extends Node {
  languageChanged(): void
}

const speakers = new Set<Speaker>()
const watched = new WeakSet<Node>()
let observer: MutationObserver | undefined

/** Has all elements look what language holds for them now. */
export function languagesChanged(): void {
  for (const speaker of speakers) speaker.languageChanged()
}

/** Watches `lang` on whatever is around an element, also outside the shadow roots that it stands in. */
export function followLanguage(speaker: Speaker): void {
  if (isServer) return
  speakers.add(speaker)
  observer ??= new MutationObserver(languagesChanged)
  for (let root = speaker.getRootNode(); ; root = root.host.getRootNode()) {
    if (!watched.has(root)) {
      watched.add(root)
      observer.observe(root, { subtree: true, attributeFilter: ['lang'] })
    }
    if (!(root instanceof ShadowRoot)) return
  }
}

export function leaveLanguage(speaker: Speaker): void {
  speakers.delete(speaker)
}
