/** Milliseconds after which code that nobody waits for comes by itself. */
const calm = 2000

// A mouse that rests where the page comes in is over it, and has done nothing until it moves.
const actions = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'focusin', 'scroll']

/** Calls once somebody acts on the page, or in the calm after all of it is there. */
export function inTheCalm(then: () => void): void {
  for (const type of actions) addEventListener(type, then, { once: true, capture: true, passive: true })
  const later = () => setTimeout(then, calm)
  if (document.readyState === 'complete') later()
  else addEventListener('load', later)
}
