import type { OvopElement } from '../base/ovop-element.ts'
import { messagesIn } from '../messages.ts'
import { offlineStyles } from './offline.styles.ts'

/** Says that there is no connection, at the lower edge of the screen; goes with the next press, and when there is one. */
export function sayOffline(host: OvopElement): void {
  const note = document.createElement('p')
  note.className = 'offline'
  note.setAttribute('role', 'alert')
  note.lang = host.language
  note.textContent = messagesIn(host.language).offline
  host.renderRoot.querySelector('.offline')?.remove()
  bringStyle(host.renderRoot as ShadowRoot)
  // Before what the element renders, which does not take it away then.
  host.renderRoot.prepend(note)
  const end = new AbortController()
  const go = () => {
    note.remove()
    end.abort()
  }
  window.addEventListener('online', go, { signal: end.signal })
  window.addEventListener('pointerdown', go, { signal: end.signal })
}

/** The note is rare: no element has its style before. */
function bringStyle(root: ShadowRoot): void {
  const sheet = offlineStyles.styleSheet
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet)
}
