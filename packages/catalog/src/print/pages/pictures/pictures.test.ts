import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Product } from '@ovop-ntt/core/model'
import { imageSize } from 'image-size'
import { Parser } from 'saxen'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../../../write/build.ts'
import { writePages } from '../write-pages.ts'
import { badgePicture, supplyLine } from './badge-picture.ts'
import { cardPicture } from './card-picture.ts'
import { Drawing } from './drawing.ts'
import { openGraphPicture } from './open-graph-picture.ts'
import { OutlineFont } from './outline-font.ts'
import { pictureContent } from './picture-content.ts'
import { placeLine } from './picture-parts.ts'

const coffee = {
  id: '53.09-kopi-arabika-bajawa',
  name: { id: 'Kopi arabika Bajawa', en: 'Bajawa arabica coffee' },
  summary: '',
  category: 'beverage',
  village: '53.09.01.2001',
  place: { village: 'Beiwali', district: 'Bajawa', regency: 'Kabupaten Ngada' },
  producer: { name: 'Kelompok Contoh', kind: 'group' },
  packs: [
    { price: 55_000, netContent: { value: 200, unit: 'g' }, container: 'bungkus', availability: 'in-stock' },
  ],
  season: [6, 7, 8],
  certificates: [{ kind: 'pirt', number: '1005301000000-30' }],
  channels: [],
  payments: ['qris'],
  images: [],
  sample: true,
}
const source = {
  publisher: 'Dinas Contoh',
  generatedAt: '2026-11-01T00:00:00Z',
  now: new Date('2026-11-15T00:00:00Z'),
}
const content = (changes: object = {}, language: 'id' | 'en' = 'id') =>
  pictureContent(Product.parse({ ...coffee, ...changes }) as never, language, source)

let font: OutlineFont
beforeAll(async () => {
  font = await OutlineFont.open()
}, 60_000)

/** Names of an XML document's elements. @throws where it is none */
function wellFormed(svg: string): string[] {
  const names: string[] = []
  const refuse = (error: Error) => {
    throw error
  }
  new Parser()
    .on('openTag', (name) => names.push(name))
    .on('error', refuse)
    .on('warn', refuse)
    .parse(svg)
  return names
}

/** Blanks that do not break as plain ones. */
const plain = (text: string) => text.replace(/\s/gu, ' ')

const kinds = { badge: badgePicture, card: cardPicture, openGraph: openGraphPicture }

describe.each(Object.entries(kinds))('the %s picture', (_, draw) => {
  it('holds its text as outlines and needs nothing from elsewhere', () => {
    const svg = draw(font, content())
    expect(wellFormed(svg)).not.toContain('text')
    expect(svg).not.toMatch(/https?:(?!\/\/www\.w3\.org\/2000\/svg")|<script|@font-face|style=/)
  })

  it('says name, village, price, stock, day, and that it is a sample, to those who listen too', () => {
    expect(plain(draw(font, content()))).toContain(
      '<title>Contoh: Kopi arabika Bajawa. Beiwali, Kab. Ngada. Rp 55.000 bungkus 200 g. Di luar musim, ada lagi bulan Juni. Data per 1 November 2026</title>',
    )
    expect(plain(draw(font, content({}, 'en')))).toContain('<title>Sample: Bajawa arabica coffee. Beiwali, ')
  })

  it('is whole for a name of any length, in letters that the font lacks, and with signs that XML forbids', () => {
    for (const name of [
      'K',
      'Kopi '.repeat(60),
      'Pneumonoultramikroskopik'.repeat(8),
      '咖啡 ☕️',
      'Kopi <b>&"\'\u0001',
      'Bo’a ō ñ',
    ])
      wellFormed(draw(font, content({ name })))
    expect(draw(font, content({ name: '咖啡' }))).toContain('>咖啡</text>')
  })
})

it('a badge says the regency to its end, however long its name and that of the village', () => {
  const place = (village: string, regency: string) => {
    const drawing = new Drawing(font)
    return placeLine(drawing, { ...content({}, 'en'), village, regency }, 120, 50, { size: 12.5, room: 264 })
  }
  expect(place('Sompang Kolang', 'West Manggarai Regency')).toBe('Sompang Kolang, West Manggarai Regency')
  expect(place('Homba Karipit', 'Southwest Sumba Regency')).toBe('Homba Karipit, Southwest Sumba Regency')
})

it.each(['id', 'en'] as const)(
  'a badge says when a product can be had to its last month, in %s',
  (language) => {
    const ordered = { packs: [{ ...coffee.packs[0], availability: 'made-to-order' }] }
    for (const season of [
      [8, 9, 10, 11, 12],
      [9, 10, 11, 12, 1, 2],
      [2, 6, 9],
    ]) {
      const { supply } = content({ ...ordered, season }, language)
      const { text } = supplyLine(new Drawing(font), supply)
      expect(text.replace(/\s/gu, ' ')).toBe(plain(supply))
    }
  },
)

describe('pictures of a site', () => {
  const data = (file: string) => fileURLToPath(new URL(`../../../../data/${file}`, import.meta.url))
  const id = '53.01-madu-hutan-amfoang'
  /** A folder of this test's own, and the catalogue in it. */
  let own: string | undefined
  let folder: string
  const options = {
    address: 'https://katalog.contoh.example/catalog.json',
    now: new Date('2026-06-15T00:00:00Z'),
    shapes: ['card'] as const,
  }
  beforeAll(async () => {
    own = await mkdtemp(join(tmpdir(), 'ovop-gambar-'))
    folder = join(own, 'katalog')
    const rows = (await readFile(data('contoh-produk-ovop.csv'), 'utf8')).split('\n')
    const sheet = join(own, 'produk.csv')
    await writeFile(sheet, [rows[0], rows.find((row) => row.startsWith(`${id},`))].join('\n'))
    await build([sheet], {
      out: folder,
      villages: data('contoh-desa.csv'),
      publisher: data('publisher.json'),
      photos: data(''),
      sample: true,
    })
  }, 60_000)
  afterAll(async () => {
    if (own !== undefined) await rm(own, { recursive: true })
  })

  it('are badges for all, and for those that were asked for, badge and card in three sizes', async () => {
    const { pictures } = await writePages(folder, { ...options, pictures: [id] })
    expect(pictures).toEqual({ drawn: 14, kept: 0 })
    for (const [path, width, height] of [
      [`badge/${id}-400.png`, 400, 140],
      [`en/badge/${id}-1200.png`, 1200, 420],
      [`kartu/${id}-720.png`, 720, 1000],
    ] as const)
      expect(imageSize(await readFile(join(folder, path))), path).toMatchObject({ width, height })
    wellFormed(await readFile(join(folder, `badge/${id}.svg`), 'utf8'))
    const codes = await readFile(join(folder, 'kode/index.html'), 'utf8')
    expect(codes).toContain(`href="../kartu/${id}-360.png" download`)
    expect(codes).toContain(
      `&lt;img src=&quot;https://katalog.contoh.example/badge/${id}.svg&quot; width=&quot;400&quot; height=&quot;140&quot; alt=&quot;Contoh: Madu hutan Amfoang. `,
    )
  })

  it('are what chats show of a product’s page', async () => {
    const page = await readFile(join(folder, `produk/${id}/index.html`), 'utf8')
    const [, address = '', extension = ''] =
      /property="og:image" content="https:\/\/katalog\.contoh\.example\/(og\/[^"]*\.(\w+))"/.exec(page) ?? []
    expect(page).toContain('<meta property="og:image:width" content="1200">')
    expect(page).toContain('<meta property="og:image:alt" content="Contoh: Madu hutan Amfoang.')
    const bytes = await readFile(join(folder, address))
    expect(imageSize(bytes)).toMatchObject({ width: 1200, height: 630, type: extension })
    // WhatsApp shows no picture of more than 600 kB.
    expect(bytes.length).toBeLessThan(300_000)
  })

  it('are kept as long as they would come out the same, and taken away with what they show', async () => {
    const file = join(folder, `kartu/${id}-360.png`)
    const before = (await stat(file)).mtimeMs
    const again = await writePages(folder, { ...options, pictures: [id] })
    expect(again.pictures).toEqual({ drawn: 0, kept: 14 })
    expect((await stat(file)).mtimeMs).toBe(before)
    const later = await writePages(folder, {
      ...options,
      pictures: [],
      now: new Date('2026-11-15T00:00:00Z'),
    })
    expect(later.pictures).toEqual({ drawn: 2, kept: 0 })
    await expect(stat(file)).rejects.toThrow('ENOENT')
  })

  it('are asked for by codes that the catalogue has', async () => {
    await expect(writePages(folder, { ...options, pictures: [`${id}s`] })).rejects.toThrow(`mungkin ${id}?`)
  })
})
