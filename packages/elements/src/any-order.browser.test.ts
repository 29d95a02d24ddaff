import { catalogueAt } from '@ovop-ntt/fixtures/loopback.ts'
import { part, textOf, watchPage } from '@ovop-ntt/testing/host-page.ts'
import { isLongRun } from '@ovop-ntt/testing/long-run.ts'
import * as fc from '@ovop-ntt/testing/properties.ts'
import { afterEach, expect, it } from 'vitest'
import './define.ts'
import type { OvopElement } from './base/ovop-element.ts'

/** Attributes as a page may give them, wrong ones among them; what is shown must not depend on their order. */
const attributes: Record<string, readonly string[]> = {
  catalog: [catalogueAt('programme'), catalogueAt('small'), catalogueAt('missing'), 'tidak ada'],
  lang: ['id', 'en'],
  theme: ['dark', 'tenun'],
  regency: ['53.01', '53.02', 'x'],
  product: ['53.01-produk-0', '53.02-produk-1', 'tidak-ada'],
  search: ['produk 1', 'halal', ''],
  filters: ['search', '', 'sort payment'],
  layout: ['list', 'carousel', 'lain'],
  limit: ['2', 'banyak'],
  'heading-level': ['2', '-1'],
  variant: ['banner', 'ribbon'],
  ids: ['53.02-produk-1', ''],
  detail: ['dialog'],
}

/** Where an element says what it shows, or why it shows nothing. */
const telling: Record<string, readonly string[]> = {
  'ovop-product-grid': ['count', 'cards', 'message', 'form'],
  'ovop-product-detail': ['name', 'price', 'message'],
  'ovop-programme-stats': ['totals', 'message'],
  'ovop-buy-badge': ['button'],
}

type Step =
  | { kind: 'set'; name: string; value: string }
  | { kind: 'remove'; name: string }
  | { kind: 'move' | 'clone' }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(...Object.keys(attributes))
      .chain((name) =>
        fc.constantFrom(...attributes[name]!).map((value) => ({ kind: 'set' as const, name, value })),
      ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...Object.keys(attributes)).map((name) => ({ kind: 'remove' as const, name })),
  },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ kind: 'move' }, { kind: 'clone' }) },
)

const saidBy = (element: Element, parts: readonly string[]) =>
  parts.map((name) => textOf(part(element, name)))
const isBusy = (element: Element) => element.shadowRoot?.querySelector('[aria-busy=true], .waiting') !== null

function apply(element: OvopElement, one: Step, places: readonly HTMLElement[]): OvopElement {
  if (one.kind === 'set') element.setAttribute(one.name, one.value)
  else if (one.kind === 'remove') element.removeAttribute(one.name)
  else if (one.kind === 'move') places[element.parentElement === places[0] ? 1 : 0]?.append(element)
  else {
    const copy = element.cloneNode(true) as OvopElement
    element.replaceWith(copy)
    return copy
  }
  return element
}

afterEach(() => document.body.replaceChildren())

it.each(Object.keys(telling))(
  'an %s that was changed, moved and cloned in any order shows what a new one does, and throws nothing',
  async (tag) => {
    const page = watchPage()
    const places = [document.createElement('div'), document.createElement('div')]
    document.body.append(...places)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(step, fc.boolean()), { maxLength: 12 }), async (steps) => {
        let element = document.createElement(tag) as OvopElement
        places[0]?.append(element)
        element.setAttribute('catalog', catalogueAt('programme'))
        for (const [one, waits] of steps) {
          element = apply(element, one, places)
          if (waits) await element.updateComplete
        }
        const fresh = document.createElement(tag) as OvopElement
        for (const { name, value } of element.attributes) fresh.setAttribute(name, value)
        places[0]?.append(fresh)
        const parts = telling[tag]!
        const isThere = (one: Element) => !isBusy(one) && saidBy(one, parts).some(Boolean)
        await expect.poll(() => isThere(element) && isThere(fresh)).toBe(true)
        await expect.poll(() => saidBy(element, parts)).toEqual(saidBy(fresh, parts))
        element.remove()
        fresh.remove()
      }),
      { numRuns: isLongRun ? 60 : 5, seed: 13 },
    )
    expect(page.uncaught).toEqual([])
  },
  isLongRun ? 300_000 : 60_000,
)
