import { catalogueAt, release } from '@ovop-ntt/fixtures/loopback.ts'
import { makeProduct } from '@ovop-ntt/fixtures/products.ts'
import { part, paste, textOf, watchPage } from '@ovop-ntt/testing/host-page.ts'
import { describe, expect, it } from 'vitest'
import './define.ts'
import '../catalog/define.ts'
import type { OvopProductCard } from './product-card.ts'

const id = '53.01-produk-0'
const fallback = '<a href="https://desa.example/produk-0">Produk dari desa</a>'

function card(attributes: string, children = fallback): OvopProductCard {
  return paste(`<ovop-product-card ${attributes}>${children}</ovop-product-card>`)
}

const nameOf = (element: OvopProductCard) => textOf(part(element, 'name'))
const loaded = (element: OvopProductCard, name = 'Produk 0') => expect.poll(() => nameOf(element)).toBe(name)

describe('a product card', () => {
  it('shows a product of the catalogue: name, place, price with pack, and a way to buy', async () => {
    const page = watchPage()
    const element = card(`catalog="${catalogueAt('small')}" product="${id}"`)
    await loaded(element)
    expect(textOf(part(element, 'place'))).toBe('Desa 0, Kab. 53.01')
    expect(textOf(part(element, 'price'))).toBe('Rp 10.000 250 g')
    expect(part(element, 'button')?.getAttribute('aria-label')).toBe('Pesan Produk 0')
    expect(page.events).toMatchObject([{ type: 'ovop-load', product: id }])
  })

  it('keeps the fallback link in sight until the product is there', async () => {
    const catalogue = catalogueAt('held')
    const element = card(`catalog="${catalogue}" product="${id}"`)
    const link = element.querySelector('a') as HTMLAnchorElement
    await element.updateComplete
    expect(link.assignedSlot).not.toBeNull()
    expect(link.checkVisibility()).toBe(true)
    await release(catalogue)
    await loaded(element)
    expect(link.assignedSlot).toBeNull()
  })

  it.each([
    ['the catalogue is not there', 'missing', id],
    ['there is no such product', 'small', '53.01-tidak-ada'],
  ] as const)(
    'keeps its link in sight, and says what is wrong beside it, when %s',
    async (_, name, product) => {
      const element = card(`catalog="${catalogueAt(name)}" product="${product}"`)
      await expect.poll(() => textOf(part(element, 'message'))).not.toBe('')
      expect(part(element, 'message')?.closest('[role=status]')?.checkVisibility()).toBe(true)
      expect(element.querySelector('a')?.checkVisibility()).toBe(true)
    },
  )

  it('leads where the fallback link leads, else to the page that the catalogue names', async () => {
    const href = async (children: string) => {
      const element = card(`catalog="${catalogueAt('small')}" product="${id}"`, children)
      await loaded(element)
      return part(element, 'name')?.querySelector('a')?.href
    }
    expect(await href(fallback)).toBe('https://desa.example/produk-0')
    expect(await href('')).toBe('https://produk.example/produk/53.01-produk-0/')
  })

  it('tells the page that its link is followed, and lets the page stop that', async () => {
    const page = watchPage()
    const element = card(`catalog="${catalogueAt('small')}" product="${id}"`)
    await loaded(element)
    element.addEventListener('ovop-select', (event) => event.preventDefault())
    const click = new MouseEvent('click', { bubbles: true, cancelable: true })
    part(element, 'name')?.querySelector('a')?.dispatchEvent(click)
    expect(click.defaultPrevented).toBe(true)
    expect(page.events.at(-1)).toMatchObject({ type: 'ovop-select', product: id })
  })

  it('takes data by property, without any catalogue', async () => {
    const element = card('')
    element.product = makeProduct(3)
    await loaded(element, 'Produk 3')
  })

  it('shows data given by property also where the catalogue around it cannot be read', async () => {
    const element = card(`catalog="${catalogueAt('missing')}"`)
    element.product = makeProduct(3)
    await loaded(element, 'Produk 3')
  })

  it('takes its settings by property as well as by attribute', async () => {
    const element = card(`product="${id}"`)
    element.catalog = catalogueAt('small')
    await loaded(element)
    element.catalogId = 'lain'
    await expect.poll(() => textOf(part(element, 'message'))).toContain('tidak lolos pemeriksaan')
  })

  it('follows its product', async () => {
    const element = card(`catalog="${catalogueAt('small')}" product="${id}"`)
    await loaded(element)
    element.setAttribute('product', '53.02-produk-1')
    await loaded(element, 'Produk 1')
  })

  it('takes the heading level of the page it stands in', async () => {
    const element = card(`catalog="${catalogueAt('small')}" product="${id}" heading-level="2"`)
    await loaded(element)
    expect(part(element, 'name')?.ariaLevel).toBe('2')
    element.removeAttribute('heading-level')
    await expect.poll(() => part(element, 'name')?.ariaLevel).toBe('3')
  })

  it('reads one root for a hundred cards of one catalogue', async () => {
    const catalogue = catalogueAt('small')
    const place = paste<HTMLElement>(
      `<div>${`<ovop-product-card catalog="${catalogue}" product="${id}"></ovop-product-card>`.repeat(100)}</div>`,
    )
    for (const element of place.querySelectorAll('ovop-product-card')) await loaded(element)
    expect(performance.getEntriesByName(catalogue)).toHaveLength(1)
  })

  it('reads a product from a catalogue in pages', async () => {
    const element = card(`catalog="${catalogueAt('paged')}" product="53.01-produk-396"`)
    await loaded(element, 'Produk 396')
  })

  it('takes what the page puts in place of its button', async () => {
    const element = card(
      `catalog="${catalogueAt('small')}" product="${id}"`,
      '<button slot="actions">Masuk keranjang</button>',
    )
    await loaded(element)
    expect(element.querySelector('button')?.checkVisibility()).toBe(true)
    expect(part(element, 'button')?.checkVisibility()).toBe(false)
  })
})

describe('the picture of a card', () => {
  const withImage = (src: string) => makeProduct(0, { images: [{ src, width: 4, height: 3, alt: 'Foto' }] })
  const pictureOf = (element: OvopProductCard) => part(element, 'media')?.querySelector('img')

  it('is described, and asks for no more than it needs', async () => {
    const element = card('')
    element.product = withImage(catalogueAt('picture'))
    await expect.poll(() => pictureOf(element)?.naturalWidth).toBe(1)
    expect(pictureOf(element)).toMatchObject({ alt: 'Foto', loading: 'lazy', referrerPolicy: 'no-referrer' })
  })

  it('comes in the size that there is room for, and has its colour until then', async () => {
    const element = card('')
    const [large, small] = [catalogueAt('missing'), catalogueAt('picture')]
    const sources = [
      { src: small, width: 2000 },
      { src: large, width: 9000 },
    ]
    element.product = makeProduct(0, {
      images: [{ src: large, width: 4, height: 3, sources, thumbhash: 'H/gBBYAWTPO6uTNfdZWnnB77sob2' }],
    })
    await expect.poll(() => pictureOf(element)?.currentSrc).toBe(small)
    expect(getComputedStyle(pictureOf(element)!).backgroundColor).toMatch(/^rgb\(\d+, \d+, \d+\)$/)
  })

  it('gives way to a drawing of its category when it fails, and says that there is no photo', async () => {
    const element = card('')
    element.product = withImage(catalogueAt('missing'))
    await loaded(element)
    await expect.poll(() => pictureOf(element)).toBeNull()
    expect(part(element, 'media')?.querySelector('svg')).not.toBeNull()
    expect(textOf(part(element, 'media'))).toContain('Belum ada foto')
  })
})

it('a card in sight for a second tells of a view, once; one out of sight tells of none', async () => {
  const seen: string[] = []
  const place = paste<HTMLElement>(
    '<div><ovop-product-card></ovop-product-card><div style="height: 300vh"></div><ovop-product-card></ovop-product-card></div>',
  )
  place.addEventListener('ovop-view', (event) => seen.push(event.product))
  const [first, second] = place.querySelectorAll<OvopProductCard>('ovop-product-card')
  first!.product = makeProduct(1)
  second!.product = makeProduct(2)
  place.scrollIntoView({ block: 'start' })
  await expect.poll(() => seen).toEqual([makeProduct(1).id])
  second!.scrollIntoView({ block: 'center' })
  await expect.poll(() => seen).toEqual([makeProduct(1).id, makeProduct(2).id])
})
