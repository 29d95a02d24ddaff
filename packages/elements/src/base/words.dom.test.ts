import { dictionary } from '@ovop-ntt/core'
import { textOf } from '@ovop-ntt/testing/host-page.ts'
import { html } from 'lit'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { OvopElement } from './ovop-element.ts'
import { loadWords, type Words } from './words.ts'

type Said = { say: string }

/** Words of a language, `tlh`, whose loads end when the test says so. */
class Held implements Words {
  readonly loads: { come(): void; fail(): void }[] = []
  readonly said = dictionary<Said>(
    'probe',
    { say: 'Halo' },
    {
      tlh: () =>
        new Promise<Said>((resolve, reject) => {
          this.loads.push({ come: () => resolve({ say: 'nuqneH' }), fail: () => reject(new Error('gone')) })
        }),
    },
  )
  /** How often somebody asked for them, loads that run already included. */
  asked = 0
  readonly isLoaded = this.said.isLoaded
  readonly load = (language?: string) => {
    this.asked += 1
    return this.said.load(language)
  }
}

let held = new Held()

class SaysProbe extends OvopElement {
  protected override readonly words = [held]
  override render() {
    return html`<p>${held.said.in(this.language).say}</p>`
  }
}
customElements.define('says-probe', SaysProbe)

const patience = 8000
const pass = (time: number) => vi.advanceTimersByTimeAsync(time)

beforeEach(() => {
  held = new Held()
  vi.useFakeTimers()
})
afterEach(() => {
  document.body.replaceChildren()
  vi.useRealTimers()
})

/** An element on a page in the language, as a server drew it where `drawn` is given. */
function element(drawn?: string): SaysProbe {
  const own = document.createElement('says-probe') as SaysProbe
  own.lang = 'tlh'
  if (drawn) {
    own.setAttribute('server-rendered', '')
    const drawnText = document.createElement('p')
    drawnText.textContent = drawn
    own.attachShadow({ mode: 'open' }).append(drawnText)
  }
  document.body.append(own)
  return own
}
const said = (own: SaysProbe) => textOf(own.shadowRoot?.querySelector('p'))

describe('words that are on their way', () => {
  it('are waited for as long as counts from the first who asked', async () => {
    const ends: string[] = []
    const ask = (who: string) => loadWords('tlh', [held]).catch(() => ends.push(who))
    ask('first')
    await pass(patience - 1000)
    ask('second')
    await pass(999)
    expect(ends).toEqual([])
    await pass(1)
    expect(ends).toEqual(['first', 'second'])
    ask('third')
    await pass(0)
    expect(ends).toEqual(['first', 'second', 'third'])
    expect(held.loads).toHaveLength(1)
  })

  it('are asked for once, however many wait for them', async () => {
    const both = [loadWords('tlh', [held]), loadWords('tlh', [held])]
    expect(held.asked).toBe(1)
    held.loads[0]?.come()
    await Promise.all(both)
    await loadWords('tlh', [held])
    expect(held.asked).toBe(1)
  })

  it('have their whole time again where they failed', async () => {
    const first = loadWords('tlh', [held])
    await pass(patience - 1)
    held.loads[0]?.fail()
    await expect(first).rejects.toThrow('gone')
    const second = loadWords('tlh', [held])
    await pass(patience - 1)
    held.loads[1]?.come()
    await second
    expect(held.isLoaded('tlh')).toBe(true)
  })
})

describe('an element whose words do not come', () => {
  it('says them when they come after their time, with nothing else happening', async () => {
    const own = element()
    await pass(patience)
    expect(said(own)).toBe('Halo')
    held.loads[0]?.come()
    await pass(0)
    expect(said(own)).toBe('nuqneH')
  })

  it('asks for them no more with each update, and again when the line is back', async () => {
    const own = element()
    await pass(0)
    held.loads[0]?.fail()
    await pass(0)
    expect(said(own)).toBe('Halo')
    for (let time = 0; time < 3; time += 1) {
      own.requestUpdate()
      await pass(0)
    }
    expect(held.loads).toHaveLength(1)
    window.dispatchEvent(new Event('online'))
    await pass(0)
    expect(held.loads).toHaveLength(2)
    held.loads[1]?.come()
    await pass(0)
    expect(said(own)).toBe('nuqneH')
  })

  it('asks again when the language is chosen anew', async () => {
    const own = element()
    await pass(0)
    held.loads[0]?.fail()
    await pass(0)
    for (const language of ['id', 'tlh']) {
      own.lang = language
      await pass(0)
    }
    held.loads[1]?.come()
    await pass(0)
    expect(said(own)).toBe('nuqneH')
  })

  it('leaves what a server drew in that language when it is drawn anew, until they come', async () => {
    const own = element('nuqneH (drawn)')
    await pass(0)
    expect(held.loads).toHaveLength(0)
    own.drawAnew()
    await pass(0)
    held.loads[0]?.fail()
    await pass(0)
    own.requestUpdate()
    await pass(0)
    expect(said(own)).toBe('nuqneH (drawn)')
    window.dispatchEvent(new Event('online'))
    held.loads[1]?.come()
    await pass(0)
    expect(said(own)).toBe('nuqneH')
  })

  it('answers in Indonesian where something else is asked for than what a server drew', async () => {
    const own = element('nuqneH (drawn)')
    await pass(0)
    own.catalog = 'https://other.example/catalog.json'
    await pass(0)
    held.loads[0]?.fail()
    await pass(0)
    expect(said(own)).toBe('Halo')
  })
})
