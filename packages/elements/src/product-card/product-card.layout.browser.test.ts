import { makeProduct } from '@ovop-ntt/fixtures/products.ts'
import { part, paste, textOf } from '@ovop-ntt/testing/host-page.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import './define.ts'
import type { OvopProductCard } from './product-card.ts'

const long = 'Kopi arabika Bajawa pilihan dari lereng Gunung Inerie yang dipetik merah dan dijemur perlahan'

/** The product that needs the most room in all its parts. */
const largest = makeProduct(0, {
  name: long,
  place: {
    village: 'Desa Beiwali Malanuza Timur',
    district: 'Golewa',
    regency: 'Kabupaten Timor Tengah Selatan',
  },
  packs: [
    { price: 1_234_567_000, container: 'bungkus', netContent: { value: 1250, unit: 'ml' } },
    { price: 2_234_567_000, availability: 'made-to-order' },
  ],
  season: [4, 5, 6],
  certificates: ['bpom', 'pirt', 'halal', 'gi', 'sni', 'organic', 'tkdn', 'trademark'].map((kind) => ({
    kind,
    number: 'ID53110000000010126',
  })),
  payments: ['qris', 'kkpd'],
  sample: true,
})
const smallest = makeProduct(1, { name: 'X', packs: [], certificates: [], payments: [] })

async function cardOf(
  width: number,
  product = largest,
  style = '',
  attributes = '',
): Promise<OvopProductCard> {
  const place = paste<HTMLElement>(
    `<div style="width: ${width}px; ${style}"><ovop-product-card ${attributes}><a href="https://desa.example/x">X</a></ovop-product-card></div>`,
  )
  const card = place.querySelector('ovop-product-card') as OvopProductCard
  card.product = product
  await expect.poll(() => textOf(part(card, 'name'))).not.toBe('')
  // What is in sight is laid out with the next frame.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  return card
}

const boxOf = (card: OvopProductCard, name: string) =>
  (part(card, name) as HTMLElement).getBoundingClientRect()

describe.each([150, 172, 200, 259, 261, 300, 479, 480, 600, 900])('in a place of %i px a card', (width) => {
  beforeEach(() => page.viewport(1024, 768))

  it('is as high with a product of some words as while empty, and with one of many words hardly higher', async () => {
    const empty = paste<HTMLElement>(
      `<div style="width: ${width}px"><ovop-product-card></ovop-product-card></div>`,
    )
    const [large, small] = [await cardOf(width), await cardOf(width, smallest)]
    const height = empty.getBoundingClientRect().height
    expect(small.getBoundingClientRect().height).toBe(height)
    expect(large.getBoundingClientRect().height).toBeGreaterThanOrEqual(height)
    expect(large.getBoundingClientRect().height).toBeLessThanOrEqual(height + 90)
  })

  it('leaves no void: the picture takes what the text does not need', async () => {
    const card = await cardOf(width, smallest)
    const [price, button] = [boxOf(card, 'price'), boxOf(card, 'button')]
    const [media, name] = [boxOf(card, 'media'), boxOf(card, 'name')]
    if (width < 480) {
      expect(button.top - price.bottom).toBeLessThan(24)
      expect(name.top - media.bottom).toBeLessThan(24)
    }
  })

  it('never breaks an amount', async () => {
    const card = await cardOf(width)
    const amount = part(card, 'price')?.querySelector('b') as HTMLElement
    expect(amount.getClientRects()).toHaveLength(1)
  })

  it('names village and regency in one line behind a pin where they have room, and else cuts neither off on a phone', async () => {
    const [short, long] = [await cardOf(width, smallest), await cardOf(width)]
    const place = part(short, 'place') as HTMLElement
    const { fontSize } = getComputedStyle(place)
    expect(boxOf(short, 'place').height).toBeLessThan(2 * Number.parseFloat(fontSize))
    expect(place.querySelector('svg')?.getBoundingClientRect().width).toBeGreaterThan(8)
    // In full to who listens.
    expect(textOf(place)).toMatch(/, Kab\. /)
    const words = part(long, 'place')!.querySelector(':scope > span') as HTMLElement
    if (width < 260) expect(words.scrollWidth).toBeLessThanOrEqual(words.clientWidth)
  })

  it('shows what speaks against a product beside what speaks for it', async () => {
    const card = await cardOf(
      width,
      makeProduct(0, {
        packs: [{ price: 9000, availability: 'out-of-stock' }],
        certificates: [{ kind: 'halal', number: 'ID53110000000010126' }],
      }),
    )
    for (const [name, words] of [
      ['labels', 'Halal'],
      ['supply', 'Stok habis'],
      ['note', 'Menurut produsen, belum diperiksa'],
    ] as const) {
      expect(textOf(part(card, name))).toContain(words)
      expect(part(card, name)?.checkVisibility(), name).toBe(true)
      expect(boxOf(card, name).bottom).toBeLessThanOrEqual(boxOf(card, 'card').bottom)
    }
    expect(textOf(part(card, 'button'))).toBe('Tanya penjual')
  })

  it('keeps name, place, price and button inside, and the button large enough to press', async () => {
    const card = await cardOf(width)
    const outer = boxOf(card, 'card')
    expect(outer.width).toBe(width)
    for (const name of ['name', 'place', 'price', 'button']) {
      const inner = boxOf(card, name)
      expect(inner.left, name).toBeGreaterThanOrEqual(outer.left)
      expect(inner.right, name).toBeLessThanOrEqual(outer.right)
      expect(inner.bottom, name).toBeLessThanOrEqual(outer.bottom)
    }
    expect(boxOf(card, 'button').height).toBeGreaterThanOrEqual(44)
    expect(boxOf(card, 'button').width).toBeGreaterThanOrEqual(44)
  })

  it('lets no part lie over another', async () => {
    const card = await cardOf(width)
    const parts = ['name', 'place', 'price', 'labels', 'button'].map((name) => boxOf(card, name))
    parts.slice(1).forEach((box, i) => {
      expect(box.top).toBeGreaterThanOrEqual((parts[i] as DOMRect).bottom - 1)
    })
  })
})

describe.each([150, 200, 259, 262, 340, 700])('as a row of %i px a card', (width) => {
  beforeEach(() => page.viewport(1024, 768))
  const rowOf = (product = largest) => cardOf(width, product, '', 'layout="row"')

  it('stands beside its picture, is low, and keeps all of its parts inside, none over another', async () => {
    const [row, plain] = [await rowOf(smallest), await cardOf(width, smallest)]
    expect(boxOf(row, 'card').height).toBeLessThan(Math.min(boxOf(plain, 'card').height, 240))
    const card = await rowOf()
    const outer = boxOf(card, 'card')
    expect(outer.width).toBe(width)
    expect(boxOf(card, 'media').right).toBeLessThanOrEqual(boxOf(card, 'name').left)
    const names = ['name', 'place', 'price', 'supply', 'labels', 'note', 'button']
    names.forEach((name, index) => {
      const box = boxOf(card, name)
      expect(box.right, name).toBeLessThanOrEqual(outer.right)
      expect(box.bottom, name).toBeLessThanOrEqual(outer.bottom)
      if (index > 0) expect(box.top, name).toBeGreaterThanOrEqual(boxOf(card, names[index - 1]!).bottom - 1)
    })
    expect(boxOf(card, 'button').height).toBeGreaterThanOrEqual(44)
    expect(part(card, 'price')?.querySelector('b')?.getClientRects()).toHaveLength(1)
  })

  it('shows what speaks against a product beside what speaks for it', async () => {
    const card = await rowOf(makeProduct(0, { packs: [{ price: 9000, availability: 'out-of-stock' }] }))
    for (const [name, words] of [
      ['labels', 'P-IRT'],
      ['supply', 'Stok habis'],
      ['note', 'Menurut produsen, belum diperiksa'],
    ] as const) {
      expect(textOf(part(card, name))).toContain(words)
      expect(part(card, name)?.checkVisibility(), name).toBe(true)
    }
  })
})

describe('a card', () => {
  it('puts the picture above the text, or beside it where there is much room', async () => {
    const isAbove = async (width: number) => {
      const card = await cardOf(width)
      return boxOf(card, 'media').bottom <= boxOf(card, 'name').top
    }
    expect(await isAbove(200)).toBe(true)
    expect(await isAbove(300)).toBe(true)
    expect(await isAbove(600)).toBe(false)
  })

  it('runs from right to left on a page that does', async () => {
    const card = await cardOf(600, largest, 'direction: rtl')
    expect(boxOf(card, 'media').left).toBeGreaterThan(boxOf(card, 'name').left)
  })

  it('is reached by Tab in the order in which it is read, with a focus to be seen', async () => {
    const card = await cardOf(300)
    const focused = () => card.shadowRoot?.activeElement as HTMLElement
    await userEvent.tab()
    expect(focused()).toBe(part(card, 'name')?.querySelector('a'))
    expect(getComputedStyle(focused(), '::after').outlineStyle).toBe('solid')
    await userEvent.tab()
    expect(focused().getAttribute('aria-label')).toBe('Apa arti label ini?')
    await userEvent.tab()
    expect(focused()).toBe(part(card, 'button'))
    expect(getComputedStyle(focused()).outlineStyle).toBe('solid')
    await userEvent.tab()
    expect(focused()).toBeNull()
  })

  it('says in a sentence what its labels mean and who says so, by keyboard too', async () => {
    const card = await cardOf(300)
    const meaning = () => part(card, 'meaning') as HTMLElement
    expect(meaning().matches(':popover-open')).toBe(false)
    await userEvent.tab()
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await expect
      .poll(() => meaning().matches(':popover-open') && textOf(meaning()))
      .toContain('Sertifikat halal, nomor ID53110000000010126. Menurut produsen, belum diperiksa.')
    await userEvent.keyboard('{Escape}')
    expect(meaning().matches(':popover-open')).toBe(false)
  })

  it.each([
    ['a flex row', 'display: flex'],
    ['a centred column', 'display: flex; flex-direction: column; align-items: center'],
    ['a grid that starts', 'display: grid; justify-items: start'],
    ['a float', 'float: left'],
    ['an inline block', 'display: inline-block'],
  ])('has a readable width in %s', async (_, style) => {
    const place = paste<HTMLElement>(`<div style="${style}"><ovop-product-card></ovop-product-card></div>`)
    const card = place.querySelector('ovop-product-card') as OvopProductCard
    card.product = largest
    await expect.poll(() => textOf(part(card, 'name'))).not.toBe('')
    expect(boxOf(card, 'card').width).toBeGreaterThanOrEqual(240)
  })

  it('has text as large as the page has it, whatever the root says', async () => {
    document.documentElement.style.fontSize = '62.5%'
    try {
      const card = await cardOf(300, largest, 'font-size: 16px')
      const size = (name: string) => Number.parseFloat(getComputedStyle(part(card, name) as Element).fontSize)
      expect(size('card')).toBe(16)
      expect(size('note')).toBeGreaterThanOrEqual(11)
    } finally {
      document.documentElement.style.removeProperty('font-size')
    }
  })

  it('passes the press on its picture to the link of its name', async () => {
    const card = await cardOf(300)
    const { left, top } = boxOf(card, 'media')
    const under = card.shadowRoot?.elementFromPoint(left + 40, top + 100)
    expect(under?.closest('a')).toBe(part(card, 'name')?.querySelector('a'))
  })
})
