import { createClient } from '@ovop-ntt/core'
import { catalogueAt } from '@ovop-ntt/fixtures/loopback.ts'
import { makeProduct } from '@ovop-ntt/fixtures/products.ts'
import { accessibilityFindings } from '@ovop-ntt/testing/accessibility.ts'
import { part, paste, textOf, watchPage } from '@ovop-ntt/testing/host-page.ts'
import jsQr from 'jsqr'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { page as browserPage, userEvent } from 'vitest/browser'
import '../product-card/define.ts'
import '../product-grid/define.ts'
import './define.ts'
import type { OvopProductCard } from '../product-card/product-card.ts'
import type { OvopProductGrid } from '../product-grid/product-grid.ts'
import { printSheet } from './print-sheet.ts'
import type { OvopProductDetail } from './product-detail.ts'

const id = '53.01-produk-0'
const fallback = '<a href="https://desa.example/produk-0">Produk dari desa</a>'
const detail = (attributes: string, children = fallback) =>
  paste<OvopProductDetail>(`<ovop-product-detail ${attributes}>${children}</ovop-product-detail>`)
const shown = (element: Element, name = 'Produk 0') =>
  expect.poll(() => textOf(part(element, 'name'))).toBe(name)

/** A drawn code as a file. */
function pictureOf(svg: Element): Blob {
  const copy = svg.cloneNode(true) as Element
  for (const [name, value] of Object.entries({
    xmlns: 'http://www.w3.org/2000/svg',
    width: '300',
    height: '300',
  }))
    copy.setAttribute(name, value)
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' })
}

/** What another decoder reads in it. */
async function decode(picture: Blob): Promise<string | undefined> {
  const image = new Image()
  image.src = URL.createObjectURL(picture)
  await image.decode()
  const context = new OffscreenCanvas(300, 300).getContext('2d') as OffscreenCanvasRenderingContext2D
  context.drawImage(image, 0, 0, 300, 300)
  return jsQr(context.getImageData(0, 0, 300, 300).data, 300, 300)?.data
}

const rich = makeProduct(0, {
  packs: [
    { price: 55_000, container: 'bungkus', netContent: { value: 200, unit: 'g' } },
    { price: 120_000, container: 'bungkus', netContent: { value: 500, unit: 'g' } },
  ],
  certificates: [
    { kind: 'bpom', number: 'MD025300000000002', verified: { by: 'Balai POM Kupang', at: '2026-05-02' } },
    { kind: 'pirt', number: '2065309010001-27', expires: '2020-01-01' },
    { kind: 'halal' },
  ],
  payments: ['qris', 'kkpd'],
  curation: { potential: 'passed', legality: 'pending' },
  mentoring: { status: 'completed', by: 'Dinas PMD' },
  producer: { name: 'Kelompok Baja', kind: 'group', nib: '1234567890123' },
  story: 'Baris satu.\nBaris dua.',
})

describe('the whole page of a product', () => {
  it('says who makes it, what each permit means and who says so, and how it can be paid', async () => {
    const page = watchPage()
    const element = detail('')
    element.product = rich
    await shown(element)
    const permits = textOf(part(element, 'permits'))
    expect(permits).toContain('Diperiksa oleh Balai POM Kupang pada 2 Mei 2026')
    expect(permits).toContain('Menurut produsen, belum diperiksa, sudah lewat masa berlaku (1 Januari 2020)')
    const text = textOf(element.shadowRoot)
    expect(text).toContain('Kelompok Baja')
    expect(text).toContain('NIB 1234567890123, menurut produsen')
    expect(text).toContain('Kartu Kredit Pemerintah Daerah (KKPD), menurut penjual')
    expect(text).toContain('Pendampingan selesai oleh Dinas PMD')
    expect(text).toContain('Potensi produk: lolos')
    expect(page.uncaught).toEqual([])
  })

  it('believes no halal certificate without a number, and says what is not known', async () => {
    const element = detail('')
    element.product = rich
    await shown(element)
    expect(textOf(part(element, 'permits'))).not.toContain('Sertifikat halal')
    expect(textOf(part(element, 'permits'))).toContain('Belum ada keterangan halal')
  })

  it('lets one choose a pack, each with what a comparable unit costs', async () => {
    const element = detail('')
    element.product = rich
    await shown(element)
    const packs = [...(element.shadowRoot?.querySelectorAll('.packs label') ?? [])]
    expect(packs.map((pack) => textOf(pack))).toEqual([
      'Rp 55.000 bungkus 200 g Rp 27.500 per 100 g',
      'Rp 120.000 bungkus 500 g Rp 240.000 per kg',
    ])
    packs[1]?.querySelector('input')?.click()
    await expect.poll(() => textOf(element.shadowRoot?.querySelector('.buy b'))).toBe('Rp 120.000')
  })

  it('takes the chosen pack along to the ways to buy: its price, what is paid, and the message', async () => {
    const element = detail('')
    element.product = rich
    await shown(element)
    element.shadowRoot?.querySelectorAll<HTMLInputElement>('.packs input')[1]?.click()
    await element.updateComplete
    part(element, 'button')?.click()
    const dialog = () => element.shadowRoot?.querySelector('dialog')
    await expect
      .poll(() => textOf(dialog()?.querySelector('.steps li:nth-child(2) h3')))
      .toBe('Bayar Rp 120.000')
    expect(textOf(dialog()?.querySelector('.amount'))).toBe('Rp 120.000 bungkus 500 g')
    const message = () =>
      decodeURIComponent(dialog()?.querySelector<HTMLAnchorElement>('a.way.first')?.href ?? '')
    expect(message()).toContain('bungkus 500 g')
    dialog()?.querySelectorAll<HTMLInputElement>('.packs input')[0]?.click()
    await expect
      .poll(() => textOf(dialog()?.querySelector('.steps li:nth-child(2) h3')))
      .toBe('Bayar Rp 55.000')
    expect(message()).toContain('bungkus 200 g')
  })

  it('reads a product of the catalogue and opens the ways to buy it', async () => {
    const element = detail(`catalog="${catalogueAt('small')}" product="${id}"`)
    await shown(element)
    part(element, 'button')?.click()
    await expect.poll(() => part(element, 'way')).toBeTruthy()
  })

  it('tells wrong data to the publisher, with the product’s id', async () => {
    const element = detail(`catalog="${catalogueAt('small')}" product="${id}"`)
    await shown(element)
    const report = [...(element.shadowRoot?.querySelectorAll<HTMLAnchorElement>('.tools a') ?? [])].at(-1)
    expect(textOf(report)).toBe('Laporkan data yang salah')
    expect(decodeURIComponent(report?.href ?? '')).toContain(id)
  })

  it('keeps the page’s link where the product is not there, and says so', async () => {
    const page = watchPage()
    const element = detail(`catalog="${catalogueAt('small')}" product="53.01-tidak-ada"`)
    await expect.poll(() => textOf(part(element, 'message'))).toContain('tidak ada di katalog')
    expect(element.querySelector('a')?.checkVisibility()).toBe(true)
    expect(page.events.at(-1)?.type).toBe('ovop-error')
    expect(page.uncaught).toEqual([])
  })

  it('shows hostile text as text', async () => {
    const element = detail('')
    element.product = makeProduct(0, { name: '<img src=x onerror=alert(1)>', story: '<script>1</script>' })
    await shown(element, '<img src=x onerror=alert(1)>')
    expect(element.shadowRoot?.querySelectorAll('script, img')).toHaveLength(0)
  })

  it('is followed by the keyboard through its pictures', async () => {
    const element = detail('')
    const picture = (n: number) => ({
      src: `${catalogueAt('picture')}?${n}`,
      width: 4,
      height: 3,
      alt: `Foto ${n}`,
    })
    element.product = makeProduct(0, { images: [picture(1), picture(2)] })
    await shown(element)
    const thumbs = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.thumbs button') ?? [])]
    expect(thumbs.map((thumb) => thumb.getAttribute('aria-label'))).toEqual([
      'Gambar 1 dari 2',
      'Gambar 2 dari 2',
    ])
    thumbs[1]?.click()
    await expect.poll(() => thumbs[1]?.getAttribute('aria-current')).toBe('true')
    await expect.poll(() => element.shadowRoot?.querySelector('.strip')?.scrollLeft).toBeGreaterThan(0)
  })
})

it('keeps the button to order in reach on a phone however far one has read, and over nothing that has the focus', async () => {
  await browserPage.viewport(360, 640)
  onTestFinished(() => browserPage.viewport(1024, 768))
  const element = detail('')
  element.product = rich
  await shown(element)
  const button = part(element, 'button') as HTMLElement
  const length = document.documentElement.scrollHeight - innerHeight
  expect(length).toBeGreaterThan(innerHeight / 2)
  for (const far of [0, length / 2, length]) {
    scrollTo(0, far)
    const { top, bottom } = button.getBoundingClientRect()
    expect(top, `${far} px down`).toBeGreaterThanOrEqual(0)
    expect(bottom, `${far} px down`).toBeLessThanOrEqual(innerHeight)
  }
  scrollTo(0, 0)
  const tool = element.shadowRoot?.querySelector('.tools button') as HTMLElement
  tool.focus()
  const bar = element.shadowRoot?.querySelector('.buy') as HTMLElement
  expect(tool.getBoundingClientRect().bottom).toBeLessThanOrEqual(bar.getBoundingClientRect().top)
})

describe('the dialog of a product', () => {
  it.each(['ovop-product-card', 'ovop-product-grid'])(
    'opens from a %s, has its address, and closes by back',
    async (tag) => {
      const before = location.href
      const product = tag === 'ovop-product-card' ? `product="${id}"` : `ids="${id}"`
      const host = paste<OvopProductCard | OvopProductGrid>(
        `<${tag} catalog="${catalogueAt('small')}" ${product} detail="dialog"></${tag}>`,
      )
      await shown(host)
      const link = part(host, 'name')?.querySelector('a') as HTMLAnchorElement
      link.focus()
      link.click()
      await expect.poll(() => part<HTMLDialogElement>(host, 'dialog')?.open).toBe(true)
      // The line of the close button is not blank, and names the dialog.
      const head = part(host, 'dialog')?.querySelector('form > span')
      expect(textOf(head)).toBe('Produk')
      expect(part(host, 'dialog')?.getAttribute('aria-labelledby')).toBe(head?.id)
      const inside = () => host.shadowRoot?.querySelector('ovop-product-detail') as OvopProductDetail
      await shown(inside())
      expect(location.hash).toBe(`#produk=${id}`)
      history.back()
      await expect.poll(() => part(host, 'dialog')).toBeNull()
      expect(location.href).toBe(before)
      link.click()
      await expect.poll(() => part<HTMLDialogElement>(host, 'dialog')?.open).toBe(true)
      await userEvent.keyboard('{Escape}')
      await expect.poll(() => part(host, 'dialog')).toBeNull()
      await expect.poll(() => location.href).toBe(before)
      expect(host.shadowRoot?.activeElement).toBe(link)
    },
  )

  it('begins with picture and words on one line, and on a phone ends with the button, below which nothing passes', async () => {
    onTestFinished(() => browserPage.viewport(1024, 768))
    await browserPage.viewport(1280, 400)
    const card = paste<OvopProductCard>(
      `<ovop-product-card catalog="${catalogueAt('small')}" product="${id}" detail="dialog"></ovop-product-card>`,
    )
    await shown(card)
    part(card, 'name')?.querySelector('a')?.click()
    const inside = () => card.shadowRoot?.querySelector('ovop-product-detail')?.shadowRoot
    await expect.poll(() => inside()?.querySelector('.buy')).toBeTruthy()
    const boxOf = (selector: string) => inside()!.querySelector(selector)!.getBoundingClientRect()
    expect(boxOf('.gallery').top).toBe(boxOf('.gallery + div').top)
    await browserPage.viewport(360, 640)
    const scrolls = card.shadowRoot?.querySelector('.scrolls') as HTMLElement
    await expect.poll(() => boxOf('.buy').bottom).toBe(scrolls.getBoundingClientRect().bottom)
    history.back()
    await expect.poll(() => part(card, 'dialog')).toBeNull()
  })

  it('shows of a signed catalogue no picture that is another than its name says', async () => {
    const key = `catalog-key="${inject('loopback').catalogKey}"`
    const catalog = `catalog="${catalogueAt('signed-pictures')}"`
    const card = paste<OvopProductCard>(
      `<ovop-product-card ${catalog} ${key} product="${id}" detail="dialog"></ovop-product-card>`,
    )
    await shown(card)
    part(card, 'name')?.querySelector('a')?.click()
    const inside = () => card.shadowRoot?.querySelector('ovop-product-detail')?.shadowRoot
    const pictures = () => [...(inside()?.querySelectorAll<HTMLImageElement>('.strip img') ?? [])]
    await expect.poll(() => pictures().map(({ naturalWidth }) => naturalWidth)).toEqual([4])
    expect(pictures()[0]?.src).toMatch(/^blob:/)
    history.back()
    await expect.poll(() => part(card, 'dialog')).toBeNull()
  })

  it('leaves a press with a modifier key to the browser', async () => {
    const card = paste<OvopProductCard>(
      `<ovop-product-card catalog="${catalogueAt('small')}" product="${id}" detail="dialog"></ovop-product-card>`,
    )
    await shown(card)
    const link = part(card, 'name')?.querySelector('a') as HTMLAnchorElement
    const press = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true })
    link.addEventListener('click', (event) => {
      expect(event.defaultPrevented).toBe(false)
      event.preventDefault()
    })
    link.dispatchEvent(press)
    expect(part(card, 'dialog')).toBeNull()
  })
})

describe.each(['light', 'dark'])('axe finds nothing on a %s page in', (theme) => {
  const look = theme === 'light' ? 'whole' : 'other scheme'
  it.each([1100, 360])('the whole page of a product, %i px wide', async (width) => {
    await browserPage.viewport(1280, 900)
    const place = paste<HTMLElement>(
      `<div style="color-scheme: ${theme}; background: Canvas; color: CanvasText; padding: 8px; width: ${width}px"><ovop-product-detail>${fallback}</ovop-product-detail></div>`,
    )
    const element = place.querySelector('ovop-product-detail') as OvopProductDetail
    element.product = rich
    await shown(element)
    expect(element.scrollWidth).toBeLessThanOrEqual(width)
    expect(await accessibilityFindings(place, look)).toEqual([])
  })
})

describe('a product’s sheet', () => {
  const address = 'https://desa.example/produk-0'

  it('has what an office files, and a code that leads to the product’s page and pays nobody', async () => {
    const client = createClient({ catalog: catalogueAt('payable') })
    const [product, summary] = await Promise.all([client.product(makeProduct(1).id), client.summary()])
    const whole = { ...product, ...rich, qris: product.qris }
    let text = ''
    let code: Blob | undefined
    let codes = 0
    let frames = 0
    await printSheet({ product: whole, summary, language: 'id', address }, (sheet) => {
      const { body } = sheet.document
      text = textOf(body)
      codes = body.querySelectorAll('.code').length
      code = pictureOf(body.querySelector('.code') as Element)
      frames = document.querySelectorAll('iframe.ovop-sheet').length
      sheet.dispatchEvent(new Event('afterprint'))
    })
    for (const words of [
      'NIB 1234567890123',
      'Rp 55.000',
      '+6281200000000',
      address,
      'Balai POM Kupang',
      whole.id,
    ])
      expect(text).toContain(words)
    expect(codes).toBe(1)
    expect(await decode(code as Blob)).toBe(address)
    expect(frames).toBe(1)
    expect(document.querySelector('iframe.ovop-sheet')).toBeNull()
  })

  it('is all of the page in a browser whose frames take no style sheets', async () => {
    const old = ({ target }: Event) => {
      const { contentWindow } = target as HTMLIFrameElement
      Reflect.deleteProperty(contentWindow as object, 'CSSStyleSheet')
    }
    document.addEventListener('load', old, { capture: true, once: true })
    const printed: Window[] = []
    await printSheet({ product: rich, language: 'id', address }, (sheet) => printed.push(sheet))
    expect(printed).toEqual([window])
    expect(document.querySelector('iframe.ovop-sheet')).toBeNull()
  })

  it('is one, the last that was asked for, where the button is pressed twice and frames come late', async () => {
    let comeLate = () => {}
    document.addEventListener(
      'load',
      (event) => {
        event.stopImmediatePropagation()
        comeLate = () => event.target?.dispatchEvent(new Event('load'))
      },
      { capture: true, once: true },
    )
    const printed: string[] = []
    const print = (sheet: Window) => {
      printed.push(sheet.document.title)
      sheet.dispatchEvent(new Event('afterprint'))
    }
    const first = printSheet({ product: rich, language: 'id', address }, print)
    await expect.poll(() => document.querySelectorAll('iframe.ovop-sheet').length).toBe(1)
    const other = { ...rich, name: { id: 'Yang terakhir' }, images: [] }
    const second = printSheet({ product: other, language: 'id', address }, print)
    comeLate()
    await Promise.all([first, second])
    expect(printed).toEqual(['Yang terakhir'])
    expect(document.querySelector('iframe.ovop-sheet')).toBeNull()
  })

  it('is asked for by a button of the page', async () => {
    const element = detail('')
    element.product = rich
    await shown(element)
    expect(textOf(element.shadowRoot?.querySelector('.tools'))).toContain('Cetak lembar produk')
  })
})
