import { createClient } from '@ovop-ntt/core'
import { become, catalogueAt } from '@ovop-ntt/fixtures/loopback.ts'
import { madeUpQris } from '@ovop-ntt/fixtures/made-up-qris.ts'
import { makeProduct } from '@ovop-ntt/fixtures/products.ts'
import { part, paste, textOf, watchPage } from '@ovop-ntt/testing/host-page.ts'
import jsQr from 'jsqr'
import { afterEach, describe, expect, inject, it, onTestFinished } from 'vitest'
import './define.ts'
import { qrImage } from './qr-picture.ts'
import type { OvopQris } from './qris.ts'

afterEach(() => document.body.replaceChildren())

const product = makeProduct(1, {
  producer: { name: madeUpQris.merchantName },
  qris: { payload: madeUpQris.payload },
})

async function show(shown: typeof product, width = '240px'): Promise<ShadowRoot> {
  const element = document.createElement('ovop-qris') as OvopQris
  element.lang = 'id'
  element.style.width = width
  element.product = shown
  element.trusted = true
  document.body.append(element)
  const root = element.renderRoot as ShadowRoot
  await expect.poll(() => root.querySelector('.code, [part=message]')).not.toBeNull()
  return root
}

/** What an independent decoder reads in a picture, drawn `width` pixels wide. */
async function decode(picture: Blob, width: number): Promise<string | undefined> {
  const image = new Image()
  image.src = URL.createObjectURL(picture)
  await image.decode()
  const canvas = new OffscreenCanvas(width, width)
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
  context.drawImage(image, 0, 0, width, width)
  return jsQr(context.getImageData(0, 0, width, width).data, width, width)?.data
}

function pictureOf(svg: Element): Blob {
  const copy = svg.cloneNode(true) as Element
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', '240')
  copy.setAttribute('height', '240')
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' })
}

it.each(['light', 'dark'])(
  'draws a code that another decoder reads at card size, in a %s page',
  async (scheme) => {
    document.body.style.colorScheme = scheme
    const code = (await show(product)).querySelector('.code') as SVGElement
    const width = Math.round(code.getBoundingClientRect().width)
    expect(width).toBeGreaterThanOrEqual(200)
    expect(await decode(pictureOf(code), width)).toBe(madeUpQris.payload)
    expect(getComputedStyle(code).backgroundColor).toBe('rgb(255, 255, 255)')
  },
)

it('shows the name it pays to and the NMID, also to those who listen', async () => {
  const root = await show(product)
  expect(root.querySelector('.merchant')?.textContent).toBe('KELOMPOK MADU CONTOH OELF')
  expect(root.textContent).toContain(`NMID ${madeUpQris.nmid}`)
  expect(root.querySelector('.code')?.getAttribute('aria-label')).toContain('KELOMPOK MADU CONTOH OELF')
})

it('gives the code as a picture that can be scanned', async () => {
  const { trustedQris } = await import('./trusted-qris.ts')
  const code = trustedQris({ product, vouched: true })
  if (!code.ok) throw new Error(code.problem.code)
  expect(await decode(await qrImage(code.value), 300)).toBe(madeUpQris.payload)
})

it('shows why there is no code when the name does not match, and nothing to scan', async () => {
  const root = await show({ ...product, producer: { name: 'Orang lain' } })
  expect(root.querySelector('svg')).toBeNull()
  expect(root.querySelector('[part=message]')?.textContent).toContain('tidak cocok')
})

it('labels a made-up code as contoh', async () => {
  const root = await show({ ...product, sample: true })
  expect(root.textContent).toMatch(/contoh/i)
})

it('says so where the browser makes no picture, and tells the page', async () => {
  const page = watchPage()
  const root = await show(product)
  const { toBlob } = HTMLCanvasElement.prototype
  onTestFinished(() => void Object.assign(HTMLCanvasElement.prototype, { toBlob }))
  HTMLCanvasElement.prototype.toBlob = (callback) => callback(null)
  root.querySelector('button')?.click()
  await expect.poll(() => textOf(root.querySelector('[role=status]'))).toContain('Gambar belum dapat dibuat.')
  expect(page.events).toMatchObject([{ type: 'ovop-error', target: root.host }])
  expect(page.uncaught).toEqual([])

  Object.assign(HTMLCanvasElement.prototype, { toBlob })
  const saved: string[] = []
  const note = (event: Event) => {
    event.preventDefault()
    saved.push((event.target as HTMLAnchorElement).download)
  }
  const click = HTMLAnchorElement.prototype.click
  onTestFinished(() => void Object.assign(HTMLAnchorElement.prototype, { click }))
  HTMLAnchorElement.prototype.click = function () {
    this.addEventListener('click', note)
    click.call(this)
  }
  root.querySelector('button')?.click()
  await expect.poll(() => saved, { timeout: 10_000 }).toEqual([`qris-${product.id}.png`])
  expect(textOf(root.querySelector('[role=status]'))).toBe('')
})

describe('of a catalogue', () => {
  const link = '<a href="https://desa.example/">Minta kode kepada produsen</a>'
  const pasted = (attributes: string) =>
    paste<OvopQris>(`<ovop-qris lang="id" ${attributes}>${link}</ovop-qris>`)
  const id = 'product="53.01-produk-0"'
  const key = () => `catalog-key="${inject('loopback').catalogKey}"`

  it.each<[string, () => string, string, Record<string, unknown>]>([
    [
      'whose signature does not hold',
      () => `catalog="${catalogueAt('forged')}" ${key()} ${id}`,
      'Kode pembayaran tidak ditampilkan karena katalog ini tidak lolos pemeriksaan keaslian.',
      { name: 'SignatureError', reason: 'wrong-signature' },
    ],
    [
      'that nobody signed',
      () => `catalog="${catalogueAt('small')}" ${key()} ${id}`,
      'Kode pembayaran tidak ditampilkan karena katalog ini tidak lolos pemeriksaan keaslian.',
      { name: 'SignatureError', reason: 'unsigned' },
    ],
    [
      'that is not there',
      () => `catalog="${catalogueAt('missing')}" ${id}`,
      'Kode QRIS belum dapat dimuat.',
      { name: 'HttpError' },
    ],
    [
      'that has no such product',
      () => `catalog="${catalogueAt('small')}" product="53.01-tidak-ada"`,
      'Produk ini tidak ada di katalog.',
      { name: 'NotFoundError' },
    ],
  ])('%s nothing is drawn: the link stays, and the page is told', async (_, attributes, message, error) => {
    const page = watchPage()
    const element = pasted(attributes())
    await expect.poll(() => textOf(part(element, 'message'))).toBe(message)
    expect(element.shadowRoot?.querySelector('svg, figure')).toBeNull()
    expect(element.querySelector('a')?.checkVisibility()).toBe(true)
    expect(page.events).toMatchObject([{ type: 'ovop-error', target: element, error }])
    expect(page.uncaught).toEqual([])
  })

  it.each<[string, () => string, string | undefined]>([
    ['signed', () => `catalog="${catalogueAt('payable')}" ${key()}`, undefined],
    ['unsigned, as no key is named', () => `catalog="${catalogueAt('payable')}"`, 'tidak bertanda tangan'],
    ['signed and stale', () => `catalog="${catalogueAt('payable-stale')}" ${key()}`, 'sudah lama'],
  ])('%s: the code is drawn only where it may be', async (_, attributes, refusal) => {
    const element = pasted(`${attributes()} product="${product.id}"`)
    await expect.poll(() => element.shadowRoot?.querySelector('.code, [part=message]')).toBeTruthy()
    expect(element.shadowRoot?.querySelector('.code') === null).toBe(refusal !== undefined)
    if (refusal) expect(textOf(part(element, 'message'))).toContain(refusal)
  })

  it.each<[string, (own: typeof product) => typeof product]>([
    ['a proxy', (own) => new Proxy(own, {})],
    ['a structured clone', (own) => structuredClone(own)],
    ['a copy with another code', (own) => ({ ...own, qris: { payload: 'anything' } })],
  ])('of %s of a product the code is that of the catalogue', async (_, copyOf) => {
    const [catalog, catalogKey] = [catalogueAt('payable'), inject('loopback').catalogKey]
    const own = await createClient({ catalog, catalogKey }).product(product.id)
    const element = pasted(`catalog="${catalog}" ${key()}`)
    element.product = copyOf(own)
    await expect.poll(() => element.shadowRoot?.querySelector('.code')).toBeTruthy()

    const bare = pasted('')
    bare.product = copyOf(own)
    await expect.poll(() => textOf(part(bare, 'message'))).not.toBe('')
    await bare.updateComplete
    expect(bare.shadowRoot?.querySelector('.code')).toBeFalsy()
  })

  it('a code that was withdrawn goes as soon as the page hears of it', async () => {
    const catalog = catalogueAt('changing-payable')
    const shown = (address: string) => pasted(`catalog="${address}" ${key()} product="${product.id}"`)
    const code = (element: OvopQris) => element.shadowRoot?.querySelector('.code')
    const first = shown(catalog)
    await expect.poll(() => code(first)).toBeTruthy()
    await expect.poll(() => caches.match(catalog), { timeout: 10_000 }).toBeTruthy()
    await become(catalog, 'held')

    // Another client of the same catalogue begins with what was kept, as a later visit does.
    const element = shown(`${catalog}#kembali`)
    await expect.poll(() => code(element)).toBeTruthy()
    await become(catalog, 'newer')
    await expect
      .poll(() => textOf(part(element, 'message')), { timeout: 10_000 })
      .toBe('Produk ini tidak mempunyai kode QRIS.')
    expect(code(element)).toBeNull()
  })
})
