import { catalogueAt } from '@ovop-ntt/fixtures/loopback.ts'
import { accessibilityFindings } from '@ovop-ntt/testing/accessibility.ts'
import { part, paste, textOf } from '@ovop-ntt/testing/host-page.ts'
import { describe, expect, it } from 'vitest'
import '../define.ts'
import { setPageSettings } from '../base/page-settings.ts'
import type { OvopProductCard } from '../product-card/product-card.ts'
import type { OvopCatalog } from './catalog.ts'

const card = '<ovop-product-card product="53.01-produk-0"></ovop-product-card>'
const cardIn = (element: Element) => element.querySelector('ovop-product-card') as OvopProductCard
const nameIn = (element: Element) => textOf(part(cardIn(element), 'name'))

const cardOf = (catalog: string) =>
  `<ovop-product-card product="53.01-produk-0" catalog="${catalog}"></ovop-product-card>`

const provider = (attributes: string, children = card) =>
  paste<OvopCatalog>(`<ovop-catalog ${attributes}>${children}</ovop-catalog>`)

it('ovop-catalog adds no box to the page', async () => {
  const element = provider('', '<p>Apa saja</p>')
  await element.updateComplete
  expect(getComputedStyle(element).display).toBe('contents')
  expect(element.querySelector('p')?.checkVisibility()).toBe(true)
})

describe('a language that changes while the page is open', () => {
  it('is followed on whatever stands around an element, and on the document', async () => {
    const place = paste<HTMLElement>(`<section>${cardOf(catalogueAt('small'))}</section>`)
    await expect.poll(() => nameIn(place)).toBe('Produk 0')
    place.lang = 'en'
    await expect.poll(() => nameIn(place)).toBe('Product 0')
    place.removeAttribute('lang')
    await expect.poll(() => nameIn(place)).toBe('Produk 0')
    const { lang } = document.documentElement
    document.documentElement.lang = 'en'
    await expect.poll(() => nameIn(place)).toBe('Product 0')
    document.documentElement.lang = lang
    await expect.poll(() => nameIn(place)).toBe('Produk 0')
  })

  it('is followed through shadow roots of the page', async () => {
    const host = paste<HTMLElement>('<div></div>')
    const root = host.attachShadow({ mode: 'open' })
    const section = document.createElement('section')
    section.innerHTML = cardOf(catalogueAt('small'))
    root.append(section)
    await expect.poll(() => nameIn(section)).toBe('Produk 0')
    host.lang = 'en'
    await expect.poll(() => nameIn(section)).toBe('Product 0')
    section.lang = 'id'
    await expect.poll(() => nameIn(section)).toBe('Produk 0')
  })
})

describe('a switch of languages', () => {
  const switchIn = (element: Element) => part(element, 'languages')
  const buttons = (element: Element) => [
    ...(switchIn(element)?.querySelectorAll<HTMLButtonElement>('button') ?? []),
  ]
  const pressed = (element: Element) =>
    buttons(element)
      .filter((button) => button.getAttribute('aria-pressed') === 'true')
      .map(textOf)

  it('is drawn where two languages are offered, each named in itself', async () => {
    const element = provider(`catalog="${catalogueAt('small')}" languages="id en"`)
    await element.updateComplete
    expect(buttons(element).map((button) => [textOf(button), button.lang])).toEqual([
      ['Bahasa Indonesia', 'id'],
      ['English', 'en'],
    ])
    expect(pressed(element)).toEqual(['Bahasa Indonesia'])
    expect(switchIn(element)?.getAttribute('aria-label')).toBe('Bahasa')
    expect(await accessibilityFindings(element)).toEqual([])
    for (const languages of ['', 'id', '<b>', 'id id'])
      expect(buttons(provider(`languages="${languages}"`))).toEqual([])
  })

  it('changes the elements inside and not the page’s own text, keeps the focus, and is kept nowhere', async () => {
    const element = provider(
      `catalog="${catalogueAt('small')}" languages="id en"`,
      `<p>Teks halaman</p>${card}`,
    )
    await expect.poll(() => nameIn(element)).toBe('Produk 0')
    const stored = JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }])
    const english = buttons(element)[1]!
    english.focus()
    english.click()
    await expect.poll(() => nameIn(element)).toBe('Product 0')
    expect(pressed(element)).toEqual(['English'])
    expect(switchIn(element)?.getAttribute('aria-label')).toBe('Language')
    expect(element.shadowRoot?.activeElement).toBe(english)
    expect(element.hasAttribute('lang')).toBe(false)
    expect(JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }])).toBe(stored)
    buttons(element)[0]!.click()
    await expect.poll(() => nameIn(element)).toBe('Produk 0')
  })

  it('that stands alone is for all elements of the page', async () => {
    const place = paste<HTMLElement>(`<div>${cardOf(catalogueAt('small'))}</div>`)
    const element = provider('languages="id en"', '')
    await expect.poll(() => nameIn(place)).toBe('Produk 0')
    buttons(element)[1]!.click()
    await expect.poll(() => nameIn(place)).toBe('Product 0')
    buttons(element)[0]!.click()
    await expect.poll(() => nameIn(place)).toBe('Produk 0')
    setPageSettings({})
  })
})

describe('the theme', () => {
  const colours = (element: Element) => {
    const { color, colorScheme } = getComputedStyle(element)
    return {
      color,
      colorScheme,
      accent: getComputedStyle(part(element, 'button') as Element).backgroundColor,
    }
  }

  it.each(['attribute', 'provider'])('is chosen by %s', async (by) => {
    const themed = (theme: string) => {
      const catalogue = `catalog="${catalogueAt('small')}"`
      const product = 'product="53.01-produk-0"'
      return by === 'attribute'
        ? paste<HTMLElement>(
            `<div><ovop-product-card ${catalogue} ${product} theme="${theme}"></ovop-product-card></div>`,
          )
        : provider(`${catalogue} theme="${theme}"`)
    }
    const [light, dark] = [themed('light'), themed('dark')]
    await expect.poll(() => nameIn(light) + nameIn(dark)).toBe('Produk 0Produk 0')
    expect(colours(cardIn(light)).colorScheme).toBe('light')
    expect(colours(cardIn(dark)).colorScheme).toBe('dark')
    expect(colours(cardIn(light)).color).not.toBe(colours(cardIn(dark)).color)
    expect(colours(cardIn(light)).accent).not.toBe(colours(cardIn(dark)).accent)
  })

  it.each([
    ['plain', 'light', 'rgb(28, 25, 23)'],
    ['tenun', 'light', 'rgb(122, 42, 37)'],
    ['tenun', 'dark', 'rgb(240, 167, 154)'],
    ['pemerintah', 'light', 'rgb(11, 74, 130)'],
  ])('%s is a look of its own, in %s too, and reads well', async (look, scheme, accent) => {
    const place = provider(`catalog="${catalogueAt('small')}" theme="${look} ${scheme}"`)
    await expect.poll(() => nameIn(place)).toBe('Produk 0')
    expect(colours(cardIn(place)).accent).toBe(accent)
    expect(await accessibilityFindings(place)).toEqual([])
  })

  it.each(['#ffd400', '#00a000', '#777777', '#003366', '#ff0000'])(
    'whatever accent a page sets, what stands on it is read: %s',
    async (accent) => {
      const place = provider(`catalog="${catalogueAt('small')}" style="--ovop-accent: ${accent}"`)
      await expect.poll(() => nameIn(place)).toBe('Produk 0')
      expect(await accessibilityFindings(place)).toEqual([])
    },
  )

  it('is as dense as the page wants it', async () => {
    const padding = async (theme: string) => {
      const place = provider(`catalog="${catalogueAt('small')}" theme="${theme}"`)
      await expect.poll(() => nameIn(place)).toBe('Produk 0')
      const body = cardIn(place).shadowRoot?.querySelector('.body') as Element
      return Number.parseFloat(getComputedStyle(body).paddingTop)
    }
    const [compact, usual, roomy] = [await padding('compact'), await padding(''), await padding('roomy')]
    expect(compact).toBeLessThan(usual)
    expect(roomy).toBeGreaterThan(usual)
  })
})
