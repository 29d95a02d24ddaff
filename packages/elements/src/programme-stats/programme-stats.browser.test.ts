import { catalogueAt, release } from '@ovop-ntt/fixtures/loopback.ts'
import { accessibilityFindings } from '@ovop-ntt/testing/accessibility.ts'
import { part, paste, textOf, watchPage } from '@ovop-ntt/testing/host-page.ts'
import { isLongRun } from '@ovop-ntt/testing/long-run.ts'
import { describe, expect, it } from 'vitest'
import { page as browserPage, userEvent } from 'vitest/browser'
import '../define.ts'
import type { OvopProgrammeStats } from './programme-stats.ts'

const fallback = '<a href="https://desa.example/jelajah/?tampil=dua">Semua produk</a>'

const stats = (attributes: string, children = fallback) =>
  paste<OvopProgrammeStats>(`<ovop-programme-stats ${attributes}>${children}</ovop-programme-stats>`)

const shown = (element: Element) => expect.poll(() => part(element, 'totals')).toBeTruthy()
const figuresOf = (element: Element, name: string) =>
  [...(part(element, name)?.querySelectorAll('li') ?? [])].map((item) => textOf(item))
const linkOf = (element: Element, words: string) =>
  [...(element.shadowRoot?.querySelectorAll('a') ?? [])].find(
    (link) => (link.getAttribute('aria-label') ?? textOf(link)) === words,
  )

describe('the programme’s figures', () => {
  it('are read from the root alone, and shown as numbers, bars and a table', async () => {
    const page = watchPage()
    const element = stats(`catalog="${catalogueAt('programme')}"`)
    await shown(element)
    expect(figuresOf(element, 'totals')).toEqual(['6 produk', '6 desa', '6 kabupaten/kota'])
    expect(figuresOf(element, 'mentoring')).toEqual(['1 Selesai', '2 Diserahkan', '3 Belum'])
    expect(figuresOf(element, 'payment')).toEqual(['Tunai 6', 'KKPD 1'])
    expect(figuresOf(element, 'curation')).toEqual([
      'Potensi produk 6 lolos',
      'Legalitas 2 lolos4 sedang dinilai',
    ])
    expect(part(element, 'table')?.querySelectorAll('tbody tr')).toHaveLength(22)
    expect(textOf(element.shadowRoot?.querySelector('.source'))).toContain('Data contoh')
    expect(page.events.map(({ type }) => type)).toEqual(['ovop-load'])
  })

  it('lead to the products that they count, in the page’s own list', async () => {
    const element = stats(`catalog="${catalogueAt('programme')}"`)
    await shown(element)
    const list = 'https://desa.example/jelajah/?tampil=dua'
    expect(linkOf(element, '6 produk')?.href).toBe(list)
    expect(linkOf(element, '2 Diserahkan')?.href).toBe(`${list}&pendampingan=handed-over`)
    expect(linkOf(element, 'KKPD 1')?.href).toBe(`${list}&bayar=kkpd`)
    expect(linkOf(element, 'Kupang: 1 produk')?.href).toBe(`${list}&kabupaten=53.01`)
    expect(linkOf(element, 'Kupang, Pendampingan selesai: 1 produk')?.href).toBe(
      `${list}&kabupaten=53.01&pendampingan=completed`,
    )
    expect(part(element, 'curation')?.querySelector('a')).toBeNull()
  })

  it('tell the page first, which may show the products in its own way', async () => {
    const element = stats(`catalog="${catalogueAt('programme')}"`)
    await shown(element)
    const told: unknown[] = []
    element.addEventListener('ovop-filter', (event) => {
      told.push(event.choices)
      event.preventDefault()
    })
    linkOf(element, 'KKPD 1')?.click()
    expect(told).toEqual([[{ field: 'payment', value: 'kkpd' }]])
  })

  it('are text where the page names no list', async () => {
    const element = stats(`catalog="${catalogueAt('programme')}"`, '')
    await shown(element)
    expect(element.shadowRoot?.querySelector('a')).toBeNull()
    expect(figuresOf(element, 'totals')).toEqual(['6 produk', '6 desa', '6 kabupaten/kota'])
  })

  it('of a regency are of that alone, and so are the products that they lead to', async () => {
    const element = stats(`catalog="${catalogueAt('programme')}" regency="53.02"`)
    await shown(element)
    expect(figuresOf(element, 'totals')).toEqual(['1 produk'])
    expect(linkOf(element, '1 Diserahkan')?.href).toContain('kabupaten=53.02&pendampingan=handed-over')
    expect(part(element, 'table')).toBeNull()
  })

  it('of an older catalogue are what it counts', async () => {
    const page = watchPage()
    const element = stats(`catalog="${catalogueAt('older')}"`)
    await shown(element)
    expect(figuresOf(element, 'mentoring')).toEqual(['1 Selesai', '5 Belum'])
    expect(part(element, 'curation')).toBeNull()
    expect(part(element, 'table')?.querySelectorAll('thead th')).toHaveLength(2)
    expect(page.uncaught).toEqual([])
  })

  it('are counted by another field in the table on a press, by keyboard too', async () => {
    const element = stats(`catalog="${catalogueAt('programme')}"`)
    await shown(element)
    const head = () => [...part(element, 'table')!.querySelectorAll('thead th')].map((cell) => textOf(cell))
    expect(head()).toEqual(['Kabupaten/kota', 'Produk', 'Selesai', 'Diserahkan', 'Belum'])
    element.shadowRoot?.querySelector<HTMLInputElement>('input[value=mentoring]')?.focus()
    await userEvent.keyboard('{ArrowLeft}')
    await expect.poll(head).toEqual(['Kabupaten/kota', 'Produk', 'Tunai', 'KKPD'])
  })

  it('speak English where the page does', async () => {
    const element = stats(`catalog="${catalogueAt('programme')}" lang="en"`)
    await shown(element)
    expect(figuresOf(element, 'totals')).toEqual(['6 products', '6 villages', '6 regencies and cities'])
  })

  it('say what went wrong, keep the page’s link, and are read again', async () => {
    const page = watchPage()
    const element = stats(`catalog="${catalogueAt('missing-once')}"`)
    await expect.poll(() => textOf(part(element, 'message'))).toContain('belum dapat dimuat')
    expect(element.querySelector('a')?.checkVisibility()).toBe(true)
    element.shadowRoot?.querySelector('button')?.click()
    await shown(element)
    expect(page.events.map(({ type }) => type)).toEqual(['ovop-error', 'ovop-load'])
    expect(page.uncaught).toEqual([])
  })

  it('of a catalogue that fails its check are not shown', async () => {
    const element = stats(`catalog="${catalogueAt('small')}" catalog-id="lain"`)
    await expect.poll(() => textOf(part(element, 'message'))).toContain('keaslian')
    expect(part(element, 'totals')).toBeNull()
  })

  it('keep the page’s link while they are read', async () => {
    const catalogue = catalogueAt('held')
    const element = stats(`catalog="${catalogue}"`)
    await element.updateComplete
    expect(element.querySelector('a')?.checkVisibility()).toBe(true)
    await release(catalogue)
    await shown(element)
  })
})

describe('the files of the figures', () => {
  /** What a press on a button gives the visitor: a file's name, its type and how large it is. */
  async function saved(element: OvopProgrammeStats, words: string): Promise<{ name: string; file: Blob }> {
    const press = new Promise<HTMLAnchorElement>((resolve) => {
      const { click } = HTMLAnchorElement.prototype
      HTMLAnchorElement.prototype.click = function taken() {
        HTMLAnchorElement.prototype.click = click
        resolve(this)
      }
    })
    const button = [...element.shadowRoot!.querySelectorAll('button')].find((one) => textOf(one) === words)
    button?.click()
    const link = await press
    return { name: link.download, file: await (await fetch(link.href)).blob() }
  }

  it('are a table and a picture, named by the day of the data', async () => {
    const element = stats(`catalog="${catalogueAt('programme')}"`)
    await shown(element)
    const table = await saved(element, 'Unduh tabel (CSV)')
    expect(table.name).toBe('statistik-produk-desa-2026-11-01.csv')
    expect(new Uint8Array(await table.file.arrayBuffer()).slice(0, 3)).toEqual(
      new Uint8Array([0xef, 0xbb, 0xbf]),
    )
    expect(await table.file.text()).toContain('Kabupaten Kupang;1;1;')
    await expect.poll(() => textOf(element.shadowRoot?.querySelector('.told'))).toContain(table.name)

    const picture = await saved(element, 'Unduh gambar (PNG)')
    expect(picture.name).toBe('statistik-produk-desa-2026-11-01.png')
    const bitmap = await createImageBitmap(picture.file)
    expect(bitmap.width).toBe(2400)
    expect(bitmap.height).toBeGreaterThan(2000)
  })
})

describe.each(['light', 'dark'])('axe finds nothing on a %s page in', (theme) => {
  const look = theme === 'light' ? 'whole' : 'other scheme'
  const place = (attributes: string) =>
    paste<HTMLElement>(
      `<div style="color-scheme: ${theme}; background: Canvas; color: CanvasText; padding: 8px"><ovop-programme-stats ${attributes}>${fallback}</ovop-programme-stats></div>`,
    )

  it('the figures, on a wide page and on a phone, where nothing is wider than the place', async () => {
    const box = place(`catalog="${catalogueAt('programme')}"`)
    await shown(box.firstElementChild!)
    for (const width of [1280, 320]) {
      await browserPage.viewport(width, 800)
      expect(box.scrollWidth).toBeLessThanOrEqual(width)
      // Each scheme of colours on one of them; the long run looks at both on both.
      if (isLongRun || (theme === 'light') === (width === 1280))
        expect(await accessibilityFindings(box, look)).toEqual([])
    }
  })

  it('figures that could not be read', async () => {
    const box = place(`catalog="${catalogueAt('missing')}"`)
    await expect.poll(() => textOf(part(box.firstElementChild!, 'message'))).not.toBe('')
    expect(await accessibilityFindings(box, look)).toEqual([])
  })
})
