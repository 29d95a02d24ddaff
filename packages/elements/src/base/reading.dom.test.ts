import { html } from 'lit'
import { afterEach, expect, it } from 'vitest'
import { OvopElement } from './ovop-element.ts'
import { Reading } from './reading.ts'

/** Reads one value after the other; a word that begins with "part" lacks something. */
class ReadsOn extends OvopElement {
  readonly parts: string[] = []
  next = ''
  readonly reading = new Reading<readonly [], string>(this, {
    ask: () => [],
    read: async () => this.next,
    isWhole: (value) => !value.startsWith('part'),
    onPart: (value) => this.parts.push(value),
  })

  override render() {
    return html`${this.reading.state.value}`
  }
}
customElements.define('reads-on', ReadsOn)

afterEach(() => document.body.replaceChildren())

it('a value that is shown whole stays where a newer one lacks a part, which is told', async () => {
  const element = new ReadsOn()
  const readOn = async (value: string) => {
    element.next = value
    element.reading.retry()
    await element.updateComplete
    await element.reading.settled
    return element.reading.state.value
  }
  document.body.append(element)
  expect(await readOn('whole 1')).toBe('whole 1')
  expect(await readOn('part 2')).toBe('whole 1')
  expect(element.parts).toEqual(['part 2'])
  expect(await readOn('whole 3')).toBe('whole 3')
})
