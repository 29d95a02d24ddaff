import { catalogueAt } from '@ovop-ntt/fixtures/loopback.ts'
import { part, paste, textOf, watchPage } from '@ovop-ntt/testing/host-page.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import './define.ts'
import type { OvopBuyBadge } from './buy-badge.ts'

async function badge(attributes = '', children = ''): Promise<OvopBuyBadge> {
  const element = paste<OvopBuyBadge>(`<ovop-buy-badge ${attributes}>${children}</ovop-buy-badge>`)
  await expect.poll(() => part(element, 'button')).toBeTruthy()
  return element
}

describe('a buy badge', () => {
  it.each([
    ['id', 'Beli Produk NTT'],
    ['en', 'Buy NTT Products'],
    ['en-GB', 'Buy NTT Products'],
    ['tet', 'Beli Produk NTT'],
  ])('says in language %s: %s', async (lang, words) => {
    expect(textOf(part(await badge(`lang="${lang}"`), 'button'))).toBe(words)
  })

  it('says what the page puts on it', async () => {
    const element = await badge('', '<span slot="label">Belanja dari desa</span>')
    expect(element.querySelector('span')?.checkVisibility()).toBe(true)
    expect(textOf(part(element, 'button'))).not.toBe('')
  })

  it('reads no data before it is pressed', async () => {
    const catalogue = catalogueAt('small')
    const element = await badge(`catalog="${catalogue}"`)
    await element.updateComplete
    expect(performance.getEntriesByName(catalogue)).toHaveLength(0)
    part(element, 'button')?.click()
    await expect.poll(() => performance.getEntriesByName(catalogue).length).toBe(1)
  })

  it.each(['{Enter}', ' '])('is pressed by the key %j', async (key) => {
    const page = watchPage()
    const element = await badge('product="53.01-produk-0"')
    element.addEventListener('ovop-buy', (event) => event.preventDefault())
    await userEvent.tab()
    expect(element.shadowRoot?.activeElement).toBe(part(element, 'button'))
    await userEvent.keyboard(key)
    expect(page.events).toMatchObject([{ type: 'ovop-buy', product: '53.01-produk-0' }])
  })

  it.each(['badge', 'button', 'ribbon', 'banner', 'floating'])(
    'is large enough to press as a %s',
    async (variant) => {
      const element = await badge(`variant="${variant}"`)
      const box = part(element, 'button')?.getBoundingClientRect()
      expect(box?.height).toBeGreaterThanOrEqual(44)
      expect(box?.width).toBeGreaterThanOrEqual(44)
    },
  )

  it('never grows wider than its place', async () => {
    const place = paste<HTMLElement>('<div style="width: 120px"><ovop-buy-badge></ovop-buy-badge></div>')
    const element = place.firstElementChild as OvopBuyBadge
    await expect.poll(() => part(element, 'button')).toBeTruthy()
    expect(part(element, 'button')?.getBoundingClientRect().width).toBeLessThanOrEqual(120)
  })
})

describe('a banner', () => {
  it('has a headline, a sentence and a button, and each can be the page’s own', async () => {
    const element = await badge('variant="banner"')
    expect(textOf(part(element, 'banner'))).toBe(
      'Beli Produk NTT Langsung dari pembuatnya di desa-desa Nusa Tenggara Timur. Lihat produk',
    )
    const own = await badge('variant="banner"', '<span slot="text">Dari desa kami.</span>')
    expect(own.querySelector('span')?.checkVisibility()).toBe(true)
  })
})

describe('a floating badge', () => {
  const place = (element: OvopBuyBadge) => element.shadowRoot?.querySelector<HTMLElement>('.place')
  beforeEach(() => sessionStorage.clear())
  afterEach(() => sessionStorage.clear())

  it('is closed by its button for this visit, on other pages too', async () => {
    const element = await badge('variant="floating"')
    const dismiss = part(element, 'dismiss')
    expect(dismiss?.getBoundingClientRect().width).toBeGreaterThanOrEqual(44)
    dismiss?.click()
    await expect.poll(() => place(element)).toBeNull()
    const next = paste<OvopBuyBadge>('<ovop-buy-badge variant="floating"></ovop-buy-badge>')
    await next.updateComplete
    expect(place(next)).toBeNull()
    expect(part(await badge(), 'button')).toBeTruthy()
  })

  it('steps aside while it would cover what has the focus, and comes back', async () => {
    const element = await badge('variant="floating"')
    const field = paste<HTMLInputElement>(
      '<input style="position: fixed; right: 2rem; bottom: 1.5rem; width: 8rem">',
    )
    const shown = () => getComputedStyle(place(element)!).visibility
    expect(shown()).toBe('visible')
    field.focus()
    await expect.poll(shown).toBe('hidden')
    field.blur()
    await expect.poll(shown).toBe('visible')
  })

  it('stays for what it leaves in sight: a whole page that has the focus', async () => {
    const element = await badge('variant="floating"')
    const main = paste<HTMLElement>('<main tabindex="-1" style="position: fixed; inset: 0">Isi</main>')
    main.focus()
    await element.updateComplete
    expect(getComputedStyle(place(element)!).visibility).toBe('visible')
  })

  it('floats where the page resets the styles of all its elements', async () => {
    const page = paste<HTMLElement>(
      '<div class="reset"><style>.reset * { all: unset }</style><ovop-buy-badge variant="floating"></ovop-buy-badge><ovop-buy-badge variant="ribbon"></ovop-buy-badge></div>',
    )
    const [floating, ribbon] = page.querySelectorAll<OvopBuyBadge>('ovop-buy-badge')
    await expect.poll(() => part(floating!, 'button')).toBeTruthy()
    const box = place(floating!)!.getBoundingClientRect()
    expect(Math.round(innerHeight - box.bottom)).toBe(16)
    expect(Math.round(innerWidth - box.right)).toBeGreaterThanOrEqual(16)
    await expect.poll(() => part(ribbon!, 'button')?.getBoundingClientRect().width).toBeGreaterThan(300)
  })
})
