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

/** Whose readings end when the test says so, in any order. */
class ReadsInTime extends OvopElement {
  readonly parts: string[] = []
  readonly running: { end: (value: string) => void; fail: (error: Error) => void; signal: AbortSignal }[] = []
  readonly reading = new Reading<readonly [], string>(this, {
    ask: () => [],
    read: (_, signal) =>
      new Promise((end, fail) => {
        this.running.push({ end, fail, signal })
      }),
    isWhole: (value) => !value.startsWith('part'),
    onPart: (value) => this.parts.push(value),
  })

  override render() {
    return html`${this.reading.state.value}`
  }
}
customElements.define('reads-in-time', ReadsInTime)

/** An element that reads older data when newer data comes. */
async function overtaken() {
  const element = new ReadsInTime()
  const errors: Error[] = []
  element.addEventListener('ovop-error', ({ error }) => errors.push(error))
  document.body.append(element)
  await expect.poll(() => element.running.length).toBe(1)
  element.edition += 1
  element.requestUpdate()
  await expect.poll(() => element.running.length).toBe(2)
  const [older, newer] = element.running
  return { element, older: older!, newer: newer!, state: () => element.reading.state, errors }
}

it('what is on its way from older data is shown when it comes, and gives way to the newer', async () => {
  const { older, newer, state } = await overtaken()
  older.end('old')
  await expect.poll(() => state().value).toBe('old')
  expect(state().isBusy).toBe(true)
  newer.end('new')
  await expect.poll(() => state()).toEqual({ isBusy: false, value: 'new' })
})

it('older data is given up once the newer is there whole', async () => {
  const { older, newer, state } = await overtaken()
  newer.end('new')
  await expect.poll(() => state()).toEqual({ isBusy: false, value: 'new' })
  expect(older.signal.aborted).toBe(true)
  older.end('old')
  await Promise.resolve()
  expect(state().value).toBe('new')
})

it.each(['older first', 'newer first'])(
  'newer data that cannot be reached leaves the older: %s',
  async (order) => {
    const { older, newer, state, errors } = await overtaken()
    const steps = [() => older.end('old'), () => newer.fail(new Error('gone'))]
    for (const step of order === 'older first' ? steps : steps.reverse()) step()
    await expect.poll(() => state()).toEqual({ isBusy: false, value: 'old' })
    expect(errors).toEqual([])
  },
)

it('newer data that is there in part leaves the older whole, which comes after it', async () => {
  const { element, older, newer, state } = await overtaken()
  newer.end('part new')
  await Promise.resolve()
  expect(state().value).toBeUndefined()
  older.end('old')
  await expect.poll(() => state()).toEqual({ isBusy: false, value: 'old' })
  expect(element.parts).toEqual(['part new'])
})

it('where neither can be reached, the failure of the newer is told once', async () => {
  const { older, newer, state, errors } = await overtaken()
  newer.fail(new Error('newer'))
  older.fail(new Error('older'))
  await expect.poll(() => errors.map(({ message }) => message)).toEqual(['newer'])
  expect(state()).toMatchObject({ isBusy: false, error: { message: 'newer' } })
})
