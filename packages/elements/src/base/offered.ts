import type { Tag } from '../tags.ts'
import { register } from './register.ts'

type Load = () => Promise<CustomElementConstructor>

const offered = new Map<Tag, Load>()

/**
 * Tells how an element is loaded that another one shows within itself. Who registers elements tells it: a class that
 * imported the other's would close a circle, as where a map shows cards, a card a whole page, and that a map.
 */
export function offer(tag: Tag, load: Load): void {
  offered.set(tag, load)
}

/** Loads and registers an element that another one shows. @throws where it was never offered, and when it cannot be loaded */
export async function need(tag: Tag): Promise<void> {
  if (customElements.get(tag)) return
  const load = offered.get(tag)
  if (!load)
    throw new Error(`<${tag}> is not registered: import @ovop-ntt/elements/define, or register it too`)
  register(tag, await load())
}
