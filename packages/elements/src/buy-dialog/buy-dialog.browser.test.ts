import { createClient, type Product } from '@ovop-ntt/core'
import { become, catalogueAt } from '@ovop-ntt/fixtures/loopback.ts'
import { makeProduct } from '@ovop-ntt/fixtures/products.ts'
import { accessibilityFindings } from '@ovop-ntt/testing/accessibility.ts'
import { part, paste, textOf, watchPage } from '@ovop-ntt/testing/host-page.ts'
import { describe, expect, inject, it } from 'vitest'
import { page as browserPage, userEvent } from 'vitest/browser'
import '../buy-badge/define.ts'
import '../product-card/define.ts'
import type { OvopProductCard } from '../product-card/product-card.ts'

async function shownCard(catalogue = catalogueAt('small'), id = '53.01-produk-0'): Promise<OvopProductCard> {
  const card = paste<OvopProductCard>(
    `<ovop-product-card catalog="${catalogue}" product="${id}"></ovop-product-card>`,
  )
  await expect.poll(() => textOf(part(card, 'name'))).not.toBe('')
  return card
}

const dialogOf = (host: Element) => part<HTMLDialogElement>(host, 'dialog')
const waysOf = (host: Element) =>
  [...(host.shadowRoot?.querySelectorAll('[part~=way]') ?? [])].map((way) => textOf(way.querySelector('b')))

async function open(host: Element): Promise<HTMLDialogElement> {
  part(host, 'button')?.click()
  await expect.poll(() => waysOf(host).length).toBeGreaterThan(0)
  return dialogOf(host) as HTMLDialogElement
}

describe('the ways to buy', () => {
  it('are listed in a modal dialog, with the product and where it is from', async () => {
    const card = await shownCard()
    const dialog = await open(card)
    expect(dialog.matches(':modal')).toBe(true)
    expect(textOf(dialog.querySelector('h2'))).toBe('Produk 0 Desa 0, Kabupaten 53.01 Rp 10.000 250 g')
    expect(waysOf(card)).toEqual(['Pesan lewat WhatsApp', 'Tanya Penerbit uji', 'Menerima KKPD'])
    const steps = [...dialog.querySelectorAll('.steps h3')].map((step) => textOf(step))
    expect(steps).toEqual(['Pesan', 'Bayar Rp 10.000', 'Terima'])
    const [whatsapp] = dialog.querySelectorAll('a')
    expect(whatsapp?.href).toMatch(/^https:\/\/wa\.me\/6281200000000\?text=.*Produk%200/)
    expect(whatsapp?.target).toBe('_blank')
    expect(whatsapp?.rel).toBe('noopener noreferrer')
    expect(textOf(whatsapp)).toContain('(membuka tab baru)')
  })

  it('end with how the product is received, as far as the data says it', async () => {
    const received = async (delivery: Product['delivery']) => {
      const card = paste<OvopProductCard>('<ovop-product-card></ovop-product-card>')
      card.product = makeProduct(0, { delivery })
      await expect.poll(() => textOf(part(card, 'name'))).toBe('Produk 0')
      const steps = (await open(card)).querySelectorAll('.steps > li')
      return [...steps[2]!.querySelectorAll('p')].map((line) => textOf(line))
    }
    expect(
      await received({ kinds: ['pick-up', 'courier'], area: 'seluruh NTT', note: 'Dikirim tiap Senin.' }),
    ).toEqual([
      'Diambil di tempat: Desa 0, Kecamatan 53.01, Kabupaten 53.01',
      'Dikirim: seluruh NTT',
      'Dikirim tiap Senin.',
    ])
    const asked = ['Tanyakan penjual: diambil sendiri atau dikirim, dan ongkos kirimnya.']
    expect(await received(undefined)).toEqual(asked)
    expect(await received({ kinds: ['drone'] })).toEqual(asked)
  })

  it('are those of the whole catalogue where no product is named', async () => {
    const badge = paste(`<ovop-buy-badge catalog="${catalogueAt('small')}"></ovop-buy-badge>`)
    await expect.poll(() => part(badge, 'button')).toBeTruthy()
    const dialog = await open(badge)
    expect(textOf(dialog.querySelector('h2'))).toBe('Beli Produk NTT')
    expect(waysOf(badge)).toEqual(['Tanya Penerbit uji'])
  })

  it('come after products where no product is named, the featured ones first, and each is a press away', async () => {
    const page = watchPage()
    const badge = paste(`<ovop-buy-badge catalog="${catalogueAt('featured')}"></ovop-buy-badge>`)
    await expect.poll(() => part(badge, 'button')).toBeTruthy()
    const dialog = await open(badge)
    const offers = [...dialog.querySelectorAll<HTMLElement>('[part=offer]')]
    expect(offers).toHaveLength(5)
    expect(textOf(offers[0])).toBe('Produk 4 Desa 4, Kabupaten 53.05 Rp 10.004')
    const [offer] = offers
    const [contact] = dialog.querySelectorAll('[part~=way]')
    expect(offer!.compareDocumentPosition(contact!) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()

    offer?.click()
    await expect.poll(() => waysOf(badge)).toContain('Pesan lewat WhatsApp')
    expect(textOf(dialog.querySelector('h2'))).toContain('Produk 4 Desa 4')
    expect(badge.shadowRoot?.activeElement).toBe(dialog.querySelector('h2'))
    expect(page.events).toMatchObject([
      { type: 'ovop-buy', product: undefined },
      { type: 'ovop-buy', product: '53.05-produk-4' },
    ])
    dialog.querySelector<HTMLElement>('[aria-label="Kembali ke produk lain"]')?.click()
    await expect.poll(() => dialog.querySelectorAll('[part=offer]').length).toBe(5)
  })

  it('of an offered product are the page’s own where it runs its own checkout', async () => {
    const badge = paste(`<ovop-buy-badge catalog="${catalogueAt('featured')}"></ovop-buy-badge>`)
    await expect.poll(() => part(badge, 'button')).toBeTruthy()
    const dialog = await open(badge)
    badge.addEventListener('ovop-buy', (event) => event.preventDefault())
    dialog.querySelector<HTMLElement>('[part=offer]')?.click()
    await expect.poll(() => dialogOf(badge)).toBeNull()
  })

  it('come from the whole product where the card was given its summary', async () => {
    const { channels: _channels, producer: _producer, ...summary } = makeProduct(0)
    const card = paste<OvopProductCard>(
      `<ovop-product-card catalog="${catalogueAt('small')}"></ovop-product-card>`,
    )
    card.product = summary
    await expect.poll(() => textOf(part(card, 'name'))).toBe('Produk 0')
    await open(card)
    expect(waysOf(card)).toContain('Pesan lewat WhatsApp')
  })

  it('of a product that the page gave need no catalogue that can be read', async () => {
    const card = paste<OvopProductCard>(
      `<ovop-product-card catalog="${catalogueAt('missing')}"></ovop-product-card>`,
    )
    card.product = makeProduct(0)
    await expect.poll(() => textOf(part(card, 'name'))).toBe('Produk 0')
    await open(card)
    expect(waysOf(card)).toEqual(['Pesan lewat WhatsApp', 'Menerima KKPD'])
  })

  it('say that sample data is a sample', async () => {
    const card = await shownCard(catalogueAt('sample'))
    expect(textOf(await open(card))).toContain('Data contoh')
  })

  it('say how old stale data is', async () => {
    const card = await shownCard(catalogueAt('stale'))
    expect(textOf(await open(card))).toContain('Data per 1 November 2026. Kode pembayaran tidak ditampilkan')
  })

  it('speak the language of their element', async () => {
    const card = await shownCard()
    card.lang = 'en'
    await expect.poll(() => textOf(part(card, 'button'))).toBe('Order')
    const dialog = await open(card)
    expect(dialog.lang).toBe('en')
    expect(waysOf(card)[0]).toBe('Order by WhatsApp')
  })
})

describe('whose data it is', () => {
  const dataOf = (dialog: Element) => textOf(dialog.querySelector('.data'))

  it('stands below the ways to buy, with its date', async () => {
    expect(dataOf(await open(await shownCard()))).toBe('Data: Penerbit uji, 1 November 2026.')
  })

  it.each([
    ['id', 'Data: Dinas PMD Kabupaten <b>Kupang</b>, 12 Oktober 2026. Digabung oleh Dinas PMD Provinsi NTT.'],
    ['en', 'Data: Dinas PMD Kabupaten <b>Kupang</b>, 12 October 2026. Merged by Dinas PMD Provinsi NTT.'],
  ])('is said by who merged it (%s)', async (language, sentence) => {
    const card = await shownCard(catalogueAt('merged'))
    card.lang = language
    await card.updateComplete
    const dialog = await open(card)
    expect(dataOf(dialog)).toBe(sentence)
    expect(await accessibilityFindings(card)).toEqual([])
  })

  it('is not said where a merged catalogue does not', async () => {
    const dialog = await open(await shownCard(catalogueAt('merged'), '53.02-produk-1'))
    expect(dialog.querySelector('.data')).toBeNull()
  })

  it('is not said of a product that the page gave', async () => {
    const card = paste<OvopProductCard>(
      `<ovop-product-card catalog="${catalogueAt('merged')}"></ovop-product-card>`,
    )
    card.product = makeProduct(0)
    await expect.poll(() => textOf(part(card, 'name'))).toBe('Produk 0')
    expect((await open(card)).querySelector('.data')).toBeNull()
  })
})

describe('of a product that the page read from another catalogue', () => {
  /** A card around which `around` is the catalogue, of a product that a client of the page's own has read. */
  async function cardOf(product: Product, around: string): Promise<OvopProductCard> {
    const card = paste<OvopProductCard>(`<ovop-product-card catalog="${around}"></ovop-product-card>`)
    card.product = product
    await expect.poll(() => textOf(part(card, 'name'))).toBe('Produk 0')
    return card
  }
  const read = (catalog: string) => createClient({ catalog }).product('53.01-produk-0')
  const merged =
    'Data: Dinas PMD Kabupaten <b>Kupang</b>, 12 Oktober 2026. Digabung oleh Dinas PMD Provinsi NTT.'
  const plain = 'Data: Penerbit uji, 1 November 2026.'

  it.each([
    ['merged', 'small', merged],
    ['small', 'merged', plain],
    ['merged', 'missing', merged],
    ['small', 'forged', plain],
  ] as const)('the dialog says whose data it is, by its own: of %s in %s', async (own, around, sentence) => {
    const dialog = await open(await cardOf(await read(catalogueAt(own)), catalogueAt(around)))
    expect(textOf(dialog.querySelector('.data'))).toBe(sentence)
  })

  it('card and dialog say how old its data is, and nothing of that around it', async () => {
    const old = await cardOf(await read(catalogueAt('stale')), catalogueAt('small'))
    await expect.poll(() => textOf(old.shadowRoot)).toContain('Data per 1 November 2026')
    expect(textOf(await open(old))).toContain('Data per 1 November 2026')
    const fresh = await cardOf(await read(catalogueAt('small')), catalogueAt('stale'))
    expect(textOf(await open(fresh))).not.toContain('Data per')
    expect(textOf(fresh.shadowRoot)).not.toContain('Data per')
  })

  it('one of the same catalogue is spoken of as that is now', async () => {
    const catalogue = catalogueAt('merged')
    const dialog = await open(await cardOf(await read(catalogue), catalogue))
    expect(textOf(dialog.querySelector('.data'))).toBe(merged)
  })
})

describe('the dialog', () => {
  const ways: [string, (dialog: HTMLDialogElement) => Promise<void>][] = [
    ['Escape', () => userEvent.keyboard('{Escape}')],
    ['its close button', async (dialog) => dialog.querySelector<HTMLButtonElement>('.close')?.click()],
    [
      'a press beside it',
      async (dialog) => {
        const { left, top } = dialog.getBoundingClientRect()
        const at = { bubbles: true, clientX: left - 5, clientY: top - 5 }
        dialog.dispatchEvent(new MouseEvent('click', at))
      },
    ],
  ]
  it.each(ways)('closes by %s, and gives the focus back to the button that opened it', async (_, close) => {
    const card = await shownCard()
    const button = part(card, 'button')
    button?.focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => dialogOf(card)?.matches(':modal')).toBe(true)
    expect(dialogOf(card)?.contains(card.shadowRoot?.activeElement ?? null)).toBe(true)
    await close(dialogOf(card) as HTMLDialogElement)
    await expect.poll(() => dialogOf(card)).toBeNull()
    expect(card.shadowRoot?.activeElement).toBe(button)
    await open(card)
  })

  it('stays open when its text is pressed', async () => {
    const card = await shownCard()
    const dialog = await open(card)
    dialog.querySelector<HTMLElement>('h2')?.click()
    expect(dialog.open).toBe(true)
  })

  it('is one, however often its button is pressed', async () => {
    const card = await shownCard()
    part(card, 'button')?.click()
    await open(card)
    expect(card.shadowRoot?.querySelectorAll('dialog')).toHaveLength(1)
  })

  it('stays when the element around it renders anew, and can be opened again', async () => {
    const card = await shownCard()
    const dialog = await open(card)
    card.product = '53.02-produk-1'
    await expect.poll(() => textOf(part(card, 'name'))).toBe('Produk 1')
    expect(dialog.isConnected && dialog.open).toBe(true)
    dialog.close()
    await expect.poll(() => dialogOf(card)).toBeNull()
    await open(card)
  })

  it('speaks another language while it is open, and shows newer data of its product', async () => {
    const catalogue = catalogueAt('changing')
    const before = await shownCard(catalogue)
    // What this visit keeps, the next begins with.
    await expect.poll(() => caches.match(catalogue)).toBeTruthy()
    before.remove()
    await become(catalogue, 'held')
    const card = await shownCard(`${catalogue}#kembali`)
    const dialog = await open(card)
    card.lang = 'en'
    await expect.poll(() => waysOf(card)[0]).toBe('Order by WhatsApp')
    expect(textOf(dialog.querySelector('h2'))).toContain('Product 0')
    await become(catalogue, 'newer')
    await expect.poll(() => textOf(dialog.querySelector('h2'))).toContain('Produk baru 0')
    expect(dialog.open).toBe(true)
  })

  it('goes with its element, and can be opened again when that returns', async () => {
    const card = await shownCard()
    await open(card)
    const place = card.parentElement
    card.remove()
    place?.append(card)
    await card.updateComplete
    expect(dialogOf(card)).toBeNull()
    await open(card)
    expect(dialogOf(card)?.matches(':modal')).toBe(true)
  })

  it('does not open where the page runs its own checkout', async () => {
    const page = watchPage()
    const card = await shownCard()
    card.addEventListener('ovop-buy', (event) => event.preventDefault())
    part(card, 'button')?.click()
    expect(page.events.at(-1)).toMatchObject({ type: 'ovop-buy', product: '53.01-produk-0', composed: true })
    await new Promise((resolve) => requestAnimationFrame(resolve))
    expect(dialogOf(card)).toBeNull()
  })
})

describe('when the ways to buy cannot be read', () => {
  const failing = (children = '') =>
    paste(
      `<ovop-buy-badge catalog="${catalogueAt('missing-once')}" product="53.01-produk-0">${children}</ovop-buy-badge>`,
    )

  it('the dialog says so, tells the page, leads to the fallback link, and can be asked again', async () => {
    const page = watchPage()
    const badge = failing('<a href="https://desa.example/">Produk desa</a>')
    await expect.poll(() => part(badge, 'button')).toBeTruthy()
    part(badge, 'button')?.click()
    await expect.poll(() => textOf(dialogOf(badge))).toContain('Cara memesan belum dapat dimuat.')
    expect(dialogOf(badge)?.querySelector('a')?.href).toBe('https://desa.example/')
    expect(page.events.at(-1)).toMatchObject({
      type: 'ovop-error',
      error: { name: 'HttpError', status: 404 },
    })

    dialogOf(badge)?.querySelector<HTMLButtonElement>('.links button')?.click()
    await expect.poll(() => waysOf(badge)).toContain('Pesan lewat WhatsApp')
    expect(page.uncaught).toEqual([])
  })

  it('of a catalogue that fails its check, the dialog says that, shows nothing of it, and leads to the link', async () => {
    const page = watchPage()
    const badge = paste(
      `<ovop-buy-badge catalog="${catalogueAt('forged')}" catalog-key="${inject('loopback').catalogKey}"><a href="https://desa.example/">Produk desa</a></ovop-buy-badge>`,
    )
    await expect.poll(() => part(badge, 'button')).toBeTruthy()
    part(badge, 'button')?.click()
    await expect.poll(() => textOf(dialogOf(badge))).toContain('tidak lolos pemeriksaan keaslian')
    expect(waysOf(badge)).toEqual([])
    expect(textOf(dialogOf(badge))).not.toMatch(/Katalog palsu|Penerbit uji/)
    expect(dialogOf(badge)?.querySelector('a')?.href).toBe('https://desa.example/')
    expect(page.events.at(-1)).toMatchObject({ type: 'ovop-error', error: { name: 'SignatureError' } })
    expect(page.uncaught).toEqual([])
  })

  it('a dialog that is closed first tells nobody', async () => {
    const page = watchPage()
    const badge = paste(`<ovop-buy-badge catalog="${catalogueAt('silent')}"></ovop-buy-badge>`)
    await expect.poll(() => part(badge, 'button')).toBeTruthy()
    part(badge, 'button')?.click()
    await expect.poll(() => textOf(dialogOf(badge))).toContain('Memuat cara memesan…')
    dialogOf(badge)?.close()
    await expect.poll(() => dialogOf(badge)).toBeNull()
    expect(page.events.map(({ type }) => type)).toEqual(['ovop-buy'])
    expect(page.uncaught).toEqual([])
  })
})

describe('on a screen', () => {
  it.each([
    [1280, 800],
    [360, 640],
  ])('of %i × %i the dialog fits, and its targets are large enough to press', async (width, height) => {
    await browserPage.viewport(width, height)
    const card = await shownCard()
    const dialog = await open(card)
    const box = dialog.getBoundingClientRect()
    expect(box.left).toBeGreaterThanOrEqual(0)
    expect(box.right).toBeLessThanOrEqual(document.documentElement.clientWidth)
    expect(box.bottom).toBeLessThanOrEqual(height)
    for (const target of dialog.querySelectorAll('a, button')) {
      expect(target.getBoundingClientRect().height, textOf(target)).toBeGreaterThanOrEqual(44)
      expect(target.getBoundingClientRect().width, textOf(target)).toBeGreaterThanOrEqual(44)
    }
  })
})
