import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LivePages } from '../../commands/serve/live-pages.ts'
import { build } from '../../write/build.ts'
import { accentsOf, contrast } from './theme.ts'
import { writePages } from './write-pages.ts'

const data = (file: string) => fileURLToPath(new URL(`../../../data/${file}`, import.meta.url))
const address = 'https://katalog.contoh.example/catalog.json'
const product = '53.09-kopi-arabika-bajawa'

let folder: string
const read = (path: string) => readFile(join(folder, path), 'utf8')
const files = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ovop-pages-'))
  await build([data('contoh-produk-ovop.csv')], {
    out: folder,
    villages: data('contoh-desa.csv'),
    publisher: data('publisher.json'),
    sample: true,
    contactsAgreed: true,
  })
  await writePages(folder, {
    address,
    script: 'ovop/ovop.js',
    openGraph: false,
    now: new Date('2026-06-15T00:00:00Z'),
  })
}, 60_000)
afterAll(() => rm(folder, { recursive: true }))

describe('the site of a catalogue', () => {
  it('has a page of every product, village, regency and kind, in two languages', async () => {
    const all = await files()
    const pages = all.filter((path) => path.endsWith('index.html'))
    for (const [kind, count] of [
      ['produk/53', 44],
      ['desa/', 44],
      ['daerah/', 22],
      ['jenis/', 7],
    ] as const)
      for (const language of ['', 'en/'])
        expect(
          pages.filter((path) => path.startsWith(`${language}${kind}`)),
          `${language}${kind}`,
        ).toHaveLength(count)
  })

  it('leads nowhere that is not there', async () => {
    const all = new Set(await files())
    const missing: string[] = []
    for (const path of all) {
      if (!path.endsWith('.html')) continue
      const html = await read(path)
      for (const [, link] of html.matchAll(/ (?:href|src)="([^"#]*)/g)) {
        if (!link || /^[a-z]+:/.test(link) || link.startsWith('ovop/') || link.includes('/ovop/')) continue
        const target = new URL(link, `https://x.invalid/${path}`).pathname.slice(1)
        const file = target === '' || target.endsWith('/') ? `${target}index.html` : target
        if (!all.has(file)) missing.push(`${path}: ${link}`)
      }
    }
    expect(missing).toEqual([])
  })

  it('tells search engines and chats of a product, and of its other language', async () => {
    const html = await read(`produk/${product}/index.html`)
    expect(html).toContain(`<link rel="canonical" href="https://katalog.contoh.example/produk/${product}/">`)
    expect(html).toContain(`hreflang="en" href="https://katalog.contoh.example/en/produk/${product}/"`)
    expect(html).toContain('<meta property="og:title" content="Kopi arabika Bajawa')
    const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
    expect(JSON.parse(json ?? '')).toMatchObject({ '@type': 'Product', productID: product })
  })

  it('shows a product whole before any script: price, ways to buy as links, who says what, the date; no payment code', async () => {
    const html = (await read(`produk/${product}/index.html`)).replace(/\s+/gu, ' ')
    for (const words of ['Rp 55.000', 'belum diperiksa', 'lewat WhatsApp', 'Data per', 'katalog contoh'])
      expect(html).toContain(words)
    expect(html).toMatch(/href="https:\/\/wa\.me\/\d+/)
    expect(html).not.toContain('00020101')
  })

  it('lists its pages once for search engines, without those for the office', async () => {
    const map = await read('sitemap.xml')
    const listed = [...map.matchAll(/<loc>([^<]*)/g)].map(([, url]) => url as string)
    expect(new Set(listed).size).toBe(listed.length)
    expect(listed).toContain(`https://katalog.contoh.example/en/produk/${product}/`)
    expect(listed.filter((url) => url.includes('/kode/'))).toEqual([])
  })

  it('holds no text that was meant for its source, and its maps of addresses neither', async () => {
    const all = (await files()).filter((path) => /\.(?:html|xml)$/.test(path))
    expect(all).toContain('sitemap.xml')
    for (const path of all) expect(await read(path), path).not.toMatch(/>\\[nt]/)
  })

  it('holds nothing that a strict policy stops', async () => {
    for (const path of [
      'index.html',
      'peta/index.html',
      'statistik/index.html',
      `produk/${product}/index.html`,
    ]) {
      const html = await read(path)
      expect(html, path).not.toMatch(/\sstyle=|<style|\son\w+=|javascript:/)
      expect(html.match(/<script(?![^>]*(?:src=|ld\+json))/g), path).toBeNull()
    }
  })

  it('has every code with what to paste, as text', async () => {
    const html = await read('kode/index.html')
    expect(html).toContain(`<code>${product}</code>`)
    expect(html).toContain(
      `&lt;div class=&quot;ovop-embed ovop-product-card&quot; data-ovop=&quot;product-card&quot; data-ovop-product=&quot;${product}&quot;&gt;`,
    )
    // A bar at the side of a site is narrower than a card.
    expect(html).toMatch(/&lt;iframe sandbox=[^>]* width=&quot;100%&quot; height=&quot;600&quot;/)
    // Whatever a site's filter takes away, the words of the link say what it costs, and when it did.
    const entry = html.slice(html.indexOf(`<li id="${product}">`)).split('<li id=', 2)[1] ?? ''
    const words = 'Contoh: Kopi arabika Bajawa, Rp 55.000 bungkus 200 g (data per 9 Juli 2026)&lt;/a&gt;'
    expect(entry.replaceAll(/\s/g, ' ').split(words)).toHaveLength(4)
  })

  it('is made also where nobody knows its address, and says what it lacks', async () => {
    const out = join(folder, 'lain')
    const { notes } = await writePages(folder, { out, shapes: ['slim'], openGraph: false })
    expect(notes.join()).toContain('--address')
    const html = await readFile(join(out, `produk/${product}/index.html`), 'utf8')
    expect(html).toContain('href="https://wa.me/')
    expect(html).not.toContain('rel="canonical"')
    await rm(out, { recursive: true })
  })

  it('takes the pages of what is gone away, and nothing else', async () => {
    await writePages(folder, { address, openGraph: false })
    const all = await files()
    expect(all).not.toContain('cari/index.html')
    expect(all).toContain('catalog.json')
    expect(all).toContain('index.html')
  })
})

describe('pages of a catalogue that is served', () => {
  it('are made when they are asked for', async () => {
    const pages = new LivePages(folder)
    const url = 'http://127.0.0.1:8080/'
    expect((await pages.find('', url))?.body).toContain('<h1>Katalog contoh OVOP NTT</h1>')
    expect((await pages.find(`en/produk/${product}`, url))?.body).toContain('Bajawa')
    expect((await pages.find(`produk/${product}/`, url))?.body).toContain(`href="${url}produk/${product}/"`)
    expect(await pages.find('produk/tidak-ada/', url)).toBeUndefined()
  })
})

describe('the colour of a publisher', () => {
  it('can be read in light and dark, whatever it is', () => {
    for (const colour of ['#ffffff', '#000000', '#ffcc00', '#27396b', '#e4002b', '#00ff00']) {
      const { light, dark, onLight, onDark } = accentsOf(colour)
      expect(contrast(light, '#fbf8f2'), colour).toBeGreaterThanOrEqual(4.5)
      expect(contrast(dark, '#1d1a16'), colour).toBeGreaterThanOrEqual(4.5)
      expect(contrast(light, onLight), colour).toBeGreaterThanOrEqual(4.5)
      expect(contrast(dark, onDark), colour).toBeGreaterThanOrEqual(4.5)
    }
  })
})
