import { catalogueAt, release } from '@ovop-ntt/fixtures/loopback.ts'
import { accessibilityFindings } from '@ovop-ntt/testing/accessibility.ts'
import { part, paste, textOf, watchPage } from '@ovop-ntt/testing/host-page.ts'
import { isLongRun } from '@ovop-ntt/testing/long-run.ts'
import { describe, expect, it, onTestFinished } from 'vitest'
import { page as browserPage, userEvent } from 'vitest/browser'
import './define.ts'
import type { OvopProductGrid } from './product-grid.ts'

const fallback = '<a href="https://desa.example/produk">Semua produk</a>'

const grid = (attributes: string, children = fallback) =>
  paste<OvopProductGrid>(`<ovop-product-grid ${attributes}>${children}</ovop-product-grid>`)

const namesOf = (element: OvopProductGrid) =>
  [...(element.shadowRoot?.querySelectorAll('.cards:not(.waiting) .name') ?? [])].map((name) => textOf(name))
const countOf = (element: OvopProductGrid) => textOf(part(element, 'count'))
const counted = (element: OvopProductGrid, words: string) => expect.poll(() => countOf(element)).toBe(words)
const buttonOf = (element: OvopProductGrid, words: string) =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])].find(
    (button) => textOf(button) === words || button.getAttribute('aria-label') === words,
  )
const chipOf = (element: OvopProductGrid, words: string) =>
  [...(element.shadowRoot?.querySelectorAll<HTMLLabelElement>('label.chip') ?? [])].find((chip) =>
    textOf(chip).startsWith(words),
  )
const selectOf = (element: OvopProductGrid, name: string) =>
  element.shadowRoot?.querySelector<HTMLSelectElement>(`select[name=${name}]`) as HTMLSelectElement

async function type(element: OvopProductGrid, words: string): Promise<void> {
  const input = part<HTMLInputElement>(element, 'search') as HTMLInputElement
  input.value = words
  input.dispatchEvent(new Event('input'))
}

describe('a product grid', () => {
  it('shows the products of a catalogue, how many there are, and what one may narrow by', async () => {
    const page = watchPage()
    const element = grid(`catalog="${catalogueAt('small')}"`)
    await counted(element, '6 produk')
    expect(namesOf(element).sort()).toEqual(Array.from({ length: 6 }, (_, n) => `Produk ${n}`))
    expect(chipOf(element, 'P-IRT')?.textContent).toContain('2')
    expect(textOf(selectOf(element, 'kategori').options[0])).toBe('Semua jenis')
    const explain = element.shadowRoot?.querySelector('.explain')?.getBoundingClientRect()
    expect(explain?.height, 'what labels mean can be asked with a finger').toBeGreaterThanOrEqual(44)
    expect(page.uncaught).toEqual([])
  })

  it('says nothing in another language before its own words are there, and keeps the page’s links in sight', async () => {
    const catalogue = catalogueAt('small')
    const place = document.createElement('div')
    document.body.append(place)
    onTestFinished(() => place.remove())
    const element = document.createElement('ovop-product-grid')
    element.lang = 'en'
    element.setAttribute('catalog', catalogue)
    element.innerHTML = fallback
    place.append(element)
    const said = new Set<string | null>()
    const listen = () => {
      const field = part(element, 'search')
      if (field) said.add(field.ariaLabel)
      if (!part(element, 'count')) expect(element.querySelector('a')?.checkVisibility()).toBe(true)
    }
    new MutationObserver(listen).observe(element.shadowRoot as ShadowRoot, { childList: true, subtree: true })
    await counted(element, '6 products')
    expect([...said]).toEqual(['Search products'])
    element.lang = 'id'
    await counted(element, '6 produk')
  })

  it('lists what can be read of a catalogue with a page missing, says so, and tells the page', async () => {
    const page = watchPage()
    const element = grid(`catalog="${catalogueAt('lacking')}" regency="53.09"`)
    await expect.poll(() => countOf(element)).toMatch(/^\d+ produk, sebagian tidak dapat dibaca$/)
    expect(namesOf(element).length).toBeGreaterThan(0)
    expect(page.events.filter(({ type }) => type === 'ovop-error')).toMatchObject([
      { error: { name: 'HttpError', status: 404 } },
    ])
    expect(page.uncaught).toEqual([])
  })

  it('keeps the page’s own links in sight while the catalogue is read, and the place of the cards', async () => {
    const catalogue = catalogueAt('held')
    const element = grid(`catalog="${catalogue}"`)
    await element.updateComplete
    expect(element.querySelector('a')?.checkVisibility()).toBe(true)
    expect(element.shadowRoot?.querySelectorAll('.waiting .card').length).toBeGreaterThan(0)
    await release(catalogue)
    await counted(element, '6 produk')
    expect(element.querySelector('a')?.checkVisibility()).toBe(false)
  })

  it('narrows by a chip and says so; the choice can be removed', async () => {
    const page = watchPage()
    const element = grid(`catalog="${catalogueAt('small')}"`)
    await counted(element, '6 produk')
    const filtered: unknown[] = []
    element.addEventListener('ovop-filter', (event) => filtered.push(event.choices))
    chipOf(element, 'P-IRT')?.querySelector('input')?.click()
    await counted(element, '2 produk')
    expect(namesOf(element).sort()).toEqual(['Produk 0', 'Produk 3'])
    buttonOf(element, 'Hapus pilihan P-IRT')?.click()
    await counted(element, '6 produk')
    expect(filtered).toEqual([[{ field: 'certified', value: 'pirt' }], []])
    expect(page.uncaught).toEqual([])
  })

  it('reads the words of labels and places as choices', async () => {
    const element = grid(`catalog="${catalogueAt('small')}"`)
    await counted(element, '6 produk')
    await type(element, 'kkpd')
    await counted(element, '1 produk')
    expect(namesOf(element)).toEqual(['Produk 0'])
    expect(buttonOf(element, 'Hapus pilihan Terima KKPD')).toBeDefined()
    await type(element, 'soe')
    await expect.poll(() => selectOf(element, 'kabupaten').value).toBe('53.02')
  })

  it('takes what stands in the field with a choice that is made before the pause of typing is over', async () => {
    const element = grid(`catalog="${catalogueAt('small')}"`)
    await counted(element, '6 produk')
    await type(element, 'pengujian')
    await counted(element, '6 produk')
    await type(element, 'tidakada')
    const regency = selectOf(element, 'kabupaten')
    regency.value = '53.02'
    regency.dispatchEvent(new Event('change'))
    await counted(element, 'Tidak ada produk')
    expect(part<HTMLInputElement>(element, 'search')?.value).toBe('tidakada')
    await type(element, '')
    buttonOf(element, 'Hapus pilihan Timor Tengah Selatan')?.click()
    await counted(element, '6 produk')
    expect(part<HTMLInputElement>(element, 'search')?.value).toBe('')
  })

  it('shows in its fields what holds, also after a value that was picked and taken back', async () => {
    const element = grid(`catalog="${catalogueAt('small')}"`)
    await counted(element, '6 produk')
    for (const value of ['53.02', '', '53.02']) {
      selectOf(element, 'kabupaten').value = value
      selectOf(element, 'kabupaten').dispatchEvent(new Event('change'))
      await counted(element, value ? '1 produk' : '6 produk')
    }
    buttonOf(element, 'Hapus pilihan Timor Tengah Selatan')?.click()
    await counted(element, '6 produk')
    expect(selectOf(element, 'kabupaten').value).toBe('')
    await type(element, 'soe')
    await expect.poll(() => selectOf(element, 'kabupaten').value).toBe('53.02')
  })

  it('looks for words, and tells the page what was found but not what was typed', async () => {
    const element = grid(`catalog="${catalogueAt('small')}"`)
    await counted(element, '6 produk')
    const found: (readonly string[])[] = []
    element.addEventListener('ovop-search', (event) => found.push(event.products))
    await type(element, 'pengujian')
    await expect.poll(() => found.at(-1)?.length).toBe(6)
    expect(JSON.stringify(found)).not.toContain('pengujian')
    await type(element, 'tidakada')
    await counted(element, 'Tidak ada produk')
  })

  it('leads out where nothing is found: which choice to drop, with how many there would be', async () => {
    const element = grid(`catalog="${catalogueAt('small')}"`)
    await counted(element, '6 produk')
    selectOf(element, 'kabupaten').value = '53.02'
    selectOf(element, 'kabupaten').dispatchEvent(new Event('change'))
    await type(element, 'kkpd')
    await counted(element, 'Tidak ada produk')
    await expect.poll(() => buttonOf(element, 'Tanpa Timor Tengah Selatan (1)')).toBeDefined()
    buttonOf(element, 'Tanpa Timor Tengah Selatan (1)')?.click()
    await counted(element, '1 produk')
  })

  it('shows only what the page asks for, and lets nobody widen that', async () => {
    const element = grid(`catalog="${catalogueAt('small')}" regency="53.02"`)
    await counted(element, '1 produk')
    expect(selectOf(element, 'kabupaten')).toBeNull()
    await type(element, 'kupang')
    await counted(element, '1 produk')
  })

  it('shows the products that the page names, in that order, without those that are gone', async () => {
    const element = grid(
      `catalog="${catalogueAt('small')}" ids="53.03-produk-2 53.01-tidak-ada 53.01-produk-0 53.04-produk-3"`,
    )
    await counted(element, '3 produk')
    expect(namesOf(element)).toEqual(['Produk 2', 'Produk 0', 'Produk 3'])
    expect(part(element, 'form')).toBeNull()
  })

  it('shows more on a press and keeps the focus; with the last cards it goes to the first new one', async () => {
    const element = grid(`catalog="${catalogueAt('small')}" limit="4"`)
    await counted(element, '6 produk')
    expect(namesOf(element)).toHaveLength(4)
    const more = part<HTMLButtonElement>(element, 'more') as HTMLButtonElement
    more.focus()
    more.click()
    await expect.poll(() => namesOf(element)).toHaveLength(6)
    const names = [...(element.shadowRoot?.querySelectorAll('.name a') ?? [])]
    await expect.poll(() => element.shadowRoot?.activeElement).toBe(names[4])
  })

  it('reads a catalogue in pages a page at a time', async () => {
    const element = grid(`catalog="${catalogueAt('paged')}"`)
    await counted(element, '600 produk')
    expect(namesOf(element)).toHaveLength(24)
    part<HTMLButtonElement>(element, 'more')?.click()
    await expect.poll(() => namesOf(element)).toHaveLength(48)
    expect(new Set(namesOf(element)).size).toBe(48)
  })

  it('keeps choices in the address, and the back button takes them back', async () => {
    const before = location.href
    try {
      const element = grid(`catalog="${catalogueAt('small')}" sync-url`)
      await counted(element, '6 produk')
      chipOf(element, 'P-IRT')?.querySelector('input')?.click()
      await counted(element, '2 produk')
      expect(new URLSearchParams(location.search).get('sertifikat')).toBe('pirt')
      history.back()
      await counted(element, '6 produk')
    } finally {
      history.replaceState(null, '', before)
    }
  })

  it('sorts what is all there, keeps that in the address, and takes it from there', async () => {
    const before = location.href
    try {
      const element = grid(`catalog="${catalogueAt('small')}" sync-url`)
      await counted(element, '6 produk')
      const order = selectOf(element, 'urut')
      expect([...order.options].map(({ text }) => text)).toEqual([
        'Giliran hari ini',
        'Harga terendah',
        'Harga tertinggi',
        'Nama A–Z',
      ])
      order.value = 'harga-turun'
      order.dispatchEvent(new Event('change'))
      const falling = ['Produk 5', 'Produk 4', 'Produk 3', 'Produk 2', 'Produk 1', 'Produk 0']
      await expect.poll(() => namesOf(element)).toEqual(falling)
      expect(new URLSearchParams(location.search).get('urut')).toBe('harga-turun')
      const other = grid(`catalog="${catalogueAt('small')}" sync-url`)
      await expect.poll(() => namesOf(other)).toEqual(falling)
      history.back()
      await expect.poll(() => selectOf(element, 'urut').value).toBe('')
    } finally {
      history.replaceState(null, '', before)
    }
  })

  it('offers no order for a list of which only a part is there', async () => {
    const element = grid(`catalog="${catalogueAt('paged')}"`)
    await counted(element, '600 produk')
    expect(selectOf(element, 'urut')).toBeNull()
  })

  it('follows attributes that come after it stands in the page', async () => {
    const before = location.href
    try {
      history.replaceState(null, '', '?sertifikat=pirt')
      const element = document.createElement('ovop-product-grid')
      document.body.append(element)
      onTestFinished(() => element.remove())
      element.setAttribute('sync-url', '')
      await element.updateComplete
      element.setAttribute('catalog', catalogueAt('small'))
      await counted(element, '2 produk')
      element.removeAttribute('sync-url')
      element.setAttribute('search', 'tidakada')
      await counted(element, 'Tidak ada produk')
      expect(new URLSearchParams(location.search).get('q')).toBeNull()
    } finally {
      history.replaceState(null, '', before)
    }
  })

  it('takes the host’s own card: its text as text, its link where it is safe', async () => {
    const element = grid(
      `catalog="${catalogueAt('hostile')}"`,
      `<template slot="card"><p class="ours"><a data-field="link"><b data-field="name"></b></a> <i data-field="price"></i></p></template>`,
    )
    await expect.poll(() => element.querySelector('.ours b')?.textContent).toBeTruthy()
    expect(element.querySelectorAll('.ours b *')).toHaveLength(0)
    expect(element.querySelector('.ours')?.checkVisibility()).toBe(true)
    expect(element.querySelector<HTMLAnchorElement>('.ours a')?.protocol).not.toBe('javascript:')
  })

  it('says what went wrong, keeps the page’s links, and tries again', async () => {
    const page = watchPage()
    const element = grid(`catalog="${catalogueAt('missing-once')}"`)
    await expect.poll(() => textOf(part(element, 'message'))).toContain('belum dapat dimuat')
    expect(element.querySelector('a')?.checkVisibility()).toBe(true)
    expect(page.events.at(-1)?.type).toBe('ovop-error')
    buttonOf(element, 'Coba lagi')?.click()
    await counted(element, '6 produk')
    expect(page.uncaught).toEqual([])
  })

  it('shows nothing of a catalogue that fails its check', async () => {
    const element = grid(`catalog="${catalogueAt('small')}" catalog-id="lain"`)
    await expect.poll(() => textOf(part(element, 'message'))).toContain('keaslian')
    expect(namesOf(element)).toEqual([])
  })

  it('leaves a malformed product out and shows the others', async () => {
    const element = grid(`catalog="${catalogueAt('malformed')}"`)
    await counted(element, '5 produk')
  })

  it('labels sample data as a sample, and stale data with its day', async () => {
    const sample = grid(`catalog="${catalogueAt('sample')}"`)
    await counted(sample, '2 produk')
    expect(textOf(sample.shadowRoot?.querySelector('.about'))).toContain('Data contoh')
    const stale = grid(`catalog="${catalogueAt('stale')}"`)
    await counted(stale, '2 produk')
    expect(textOf(stale.shadowRoot?.querySelector('.about'))).toContain('Data per 1 November 2026')
  })

  it('speaks English where the page does', async () => {
    const element = grid(`catalog="${catalogueAt('small')}" lang="en"`)
    await counted(element, '6 products')
    expect(namesOf(element)).toContain('Product 0')
  })

  it('opens the ways to buy of a card, and gives the focus back', async () => {
    const element = grid(`catalog="${catalogueAt('small')}"`)
    await counted(element, '6 produk')
    const buy = part<HTMLButtonElement>(element, 'button') as HTMLButtonElement
    buy.focus()
    buy.click()
    await expect.poll(() => part(element, 'way')).toBeTruthy()
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => part(element, 'dialog')).toBeNull()
    expect(element.shadowRoot?.activeElement).toBe(buy)
  })
})

describe('the cards of a grid', () => {
  const rowsOf = (element: OvopProductGrid) => {
    const tops = [...(element.shadowRoot?.querySelectorAll('.cards .card') ?? [])].map((card) =>
      Math.round(card.getBoundingClientRect().top),
    )
    return tops.filter((top) => top === tops[0]).length
  }

  it.each([
    [1280, 1200, 4],
    [360, 328, 2],
    [320, 300, 1],
  ])('stand side by side: on %i px, in a place of %i px, %i', async (viewport, width, columns) => {
    await browserPage.viewport(viewport, 800)
    const place = paste<HTMLElement>(
      `<div style="width: ${width}px"><ovop-product-grid catalog="${catalogueAt('small')}"></ovop-product-grid></div>`,
    )
    const element = place.querySelector('ovop-product-grid') as OvopProductGrid
    await counted(element, '6 produk')
    expect(rowsOf(element)).toBe(columns)
    expect(element.scrollWidth).toBeLessThanOrEqual(width)
  })

  it('stand in line: the prices of a row at one height, and its buttons', async () => {
    await browserPage.viewport(1280, 800)
    const element = grid(`catalog="${catalogueAt('labelled')}"`)
    await expect.poll(() => namesOf(element).length).toBeGreaterThan(3)
    const cards = [...(element.shadowRoot?.querySelectorAll('.cards .card') ?? [])].slice(0, rowsOf(element))
    for (const selector of ['.price', '.actions', '.name']) {
      const tops = cards.map((card) => Math.round(card.querySelector(selector)!.getBoundingClientRect().top))
      expect(new Set(tops).size, selector).toBe(1)
    }
  })

  it.each(['row', 'carousel'])(
    'scroll in one line as a %s, which the keyboard can move too',
    async (layout) => {
      await browserPage.viewport(360, 800)
      const element = grid(`catalog="${catalogueAt('small')}" layout="${layout}"`)
      await counted(element, '6 produk')
      expect(rowsOf(element)).toBe(6)
      const line = part(element, 'cards') as HTMLElement
      expect(line.scrollWidth).toBeGreaterThan(line.clientWidth)
      expect(line.tabIndex).toBe(0)
      expect(buttonOf(element, 'Geser ke kanan') !== undefined).toBe(layout === 'carousel')
      if (layout === 'carousel') {
        buttonOf(element, 'Geser ke kanan')?.click()
        await expect.poll(() => line.scrollLeft).toBeGreaterThan(0)
      }
    },
  )

  it('are rows in a list', async () => {
    const element = grid(`catalog="${catalogueAt('small')}" layout="list"`)
    await counted(element, '6 produk')
    const card = element.shadowRoot?.querySelector('.card') as HTMLElement
    const media = card.querySelector('.media') as HTMLElement
    expect(media.getBoundingClientRect().right).toBeLessThanOrEqual(
      card.querySelector('.name')!.getBoundingClientRect().left,
    )
  })
})

describe.each(['light', 'dark'])('axe finds nothing on a %s page in', (theme) => {
  const look = theme === 'light' ? 'whole' : 'other scheme'
  type State = readonly [attributes: string, isThere: (element: OvopProductGrid) => Promise<unknown>]

  /**
   * Colours are looked at in all states at once; looked at whole each stands alone, since their searches have one name, and
   * axe walks through the whole page for each.
   */
  async function findNothing(...states: State[]): Promise<void> {
    for (const together of look === 'whole' || isLongRun ? states.map((state) => [state]) : [states]) {
      const tags = together.map(
        ([attributes]) => `<ovop-product-grid ${attributes}>${fallback}</ovop-product-grid>`,
      )
      const box = paste<HTMLElement>(
        `<div style="color-scheme: ${theme}; background: Canvas; color: CanvasText; padding: 8px">${tags.join('')}</div>`,
      )
      for (const [n, [, isThere]] of together.entries()) await isThere(box.children[n] as OvopProductGrid)
      expect(await accessibilityFindings(box, look)).toEqual([])
      box.remove()
    }
  }

  it('a grid, a list and a carousel', async () => {
    const catalogue = catalogueAt('labelled')
    const ofLayout = (layout: string): State => [
      `catalog="${catalogue}" layout="${layout}"`,
      (element) => expect.poll(() => namesOf(element).length).toBeGreaterThan(3),
    ]
    await findNothing(ofLayout('grid'), ofLayout('list'), ofLayout('carousel'))
  })

  it('a grid that failed, one that waits, and one that found nothing', async () => {
    await findNothing(
      [
        `catalog="${catalogueAt('missing')}"`,
        (failed) => expect.poll(() => textOf(part(failed, 'message'))).not.toBe(''),
      ],
      [`catalog="${catalogueAt('held')}"`, (waiting) => waiting.updateComplete],
      [`catalog="${catalogueAt('small')}" payment="cod"`, (empty) => counted(empty, 'Tidak ada produk')],
    )
  })
})
