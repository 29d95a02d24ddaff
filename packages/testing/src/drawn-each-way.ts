import { expect } from 'vitest'
import { textOf } from './host-page.ts'

/** Somewhere parts of an element can be found: its shadow root, or the element itself where it is plain HTML. */
export type Drawn = Element | ShadowRoot

/** What a part must say: words of its text; `null` for a part that must not be there. */
export type Says = Readonly<Record<string, string | RegExp | null>>

/** Checks by its parts what was drawn, whoever drew it. */
export async function expectSaid(drawn: () => Drawn | null, says: Says): Promise<void> {
  for (const [name, words] of Object.entries(says)) {
    const part = () => drawn()?.querySelector(`[part~='${name}']`)
    if (words === null) expect(part() ?? null, name).toBeNull()
    else await expect.poll(() => textOf(part()), { message: name }).toMatch(words)
    if (words !== null) expect(part()?.checkVisibility(), name).toBe(true)
  }
}
