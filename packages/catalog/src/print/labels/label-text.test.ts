import type { Certificate, Product } from '@ovop-ntt/core'
import { makeProduct } from '@ovop-ntt/fixtures'
import { describe, expect, it } from 'vitest'
import { labelText } from './label-text.ts'
import type { LabelLanguage } from './label-words.ts'
import { permitsOf } from './permits.ts'

const today = '2026-11-24'
const honey = makeProduct(0, {
  name: { id: 'Madu hutan', en: 'Forest honey' },
  village: '53.01.22.2003',
  place: { village: 'Oelfatu', district: 'Amfoang Barat Laut', regency: 'Kabupaten Kupang' },
  producer: { name: 'Kelompok Madu' },
  certificates: [{ kind: 'pirt', number: '1005301000000-30' }],
})
const texts = (product: Product, language: LabelLanguage = 'id', pack = product.packs[0]) =>
  labelText(product, pack, language, today).paragraphs.map(({ text }) => text)
const permits = (...certificates: Certificate[]) => permitsOf(certificates, 'id', today)

describe('a label', () => {
  it('says what it is, where it is from, how much, by whom, and whose word the permit is', () => {
    expect(texts(honey)).toEqual([
      'Madu hutan',
      'Desa Oelfatu, Kec. Amfoang Barat Laut, Kabupaten Kupang',
      'Isi bersih 250 g',
      'Produksi Kelompok Madu',
      'P-IRT 1005301000000‑30',
      'Nomor dicantumkan produsen',
    ])
    expect(texts(honey, 'en')).toEqual([
      'Forest honey',
      'Oelfatu village, Amfoang Barat Laut district, Kupang Regency',
      'Net content 250 g',
      'Made by Kelompok Madu',
      'P-IRT 1005301000000‑30',
      'Number stated by the producer',
    ])
  })

  it('tells a kelurahan from a desa by its code, and does not say it twice', () => {
    const place = { ...honey.place, village: 'Kelurahan Sikumana' }
    expect(texts({ ...honey, village: '53.71.01.1003' })[1]).toMatch(/^Kelurahan Oelfatu,/)
    expect(texts({ ...honey, village: '53.71.01.1003', place })[1]).toMatch(/^Kelurahan Sikumana,/)
  })

  it('of sample data says so first', () => {
    expect(texts({ ...honey, sample: true })[0]).toMatch(/^CONTOH/)
    expect(texts({ ...honey, sample: true }, 'en')[0]).toMatch(/^CONTOH/)
  })

  it('says where a product is not halal, and nothing where nobody knows', () => {
    expect(texts({ ...honey, halal: 'non-halal' })).toContain('TIDAK HALAL')
    expect(texts({ ...honey, halal: 'certified' }).join()).not.toMatch(/halal/i)
  })

  it('keeps text of a catalogue on one line and in its direction', () => {
    const name = ' Madu\n\u202Egnol\u0000 <b>asli</b> '
    expect(texts({ ...honey, name })[0]).toBe('Madu gnol <b>asli</b>')
  })

  it('needs no pack', () => {
    expect(labelText(honey, undefined, 'id', today).paragraphs.map(({ role }) => role)).not.toContain(
      'content',
    )
  })
})

describe('permits on a label', () => {
  it('are in the producer’s word unless the data says who checked them and when', () => {
    const checked = {
      kind: 'bpom',
      number: 'MD224510107115',
      verified: { by: 'Dinas PMD', at: '2026-06-01' },
    }
    expect(permits(checked)).toEqual({
      permits: ['BPOM RI MD 224510107115 (diperiksa Dinas PMD, 1 Juni 2026)'],
      note: '',
      omitted: [],
    })
    expect(permits(checked, { kind: 'halal', number: 'ID53110000000010125' })).toMatchObject({
      permits: [expect.stringContaining('diperiksa'), 'Halal ID53110000000010125'],
      note: 'Nomor lain dicantumkan produsen',
    })
  })

  it('of every kind are named', () => {
    const written = permits(
      { kind: 'gi', number: 'IDG000000014' },
      { kind: 'sni', number: 'SNI 3140-3:2021' },
      { kind: 'tkdn', percent: 42.5 },
      { kind: 'organic', number: '007-LSO' },
      { kind: 'trademark', number: 'IDM000123456' },
    )
    expect(written.permits).toEqual([
      'Indikasi geografis ID G 000 000 014',
      'SNI 3140‑3:2021',
      'TKDN 42,5\u00a0%',
      'Organik 007-LSO',
      'Merek IDM000123456',
    ])
  })

  it.each<[string, Certificate]>([
    ['has run out', { kind: 'organic', number: '1', expires: '2026-11-23' }],
    ['has run out by its own number', { kind: 'pirt', number: '100530100000025' }],
    ['is not well-formed', { kind: 'bpom', number: 'MD1' }],
    ['has no number', { kind: 'trademark' }],
    ['is of an unknown kind', { kind: 'constructor', number: '1' }],
  ])('leave out one that %s, and tell so', (_, certificate) => {
    const { permits: printed, note, omitted } = permits(certificate)
    expect(printed).toEqual([])
    expect(note).toBe('')
    expect(omitted).toEqual([expect.stringMatching(new RegExp(`^${certificate.kind}.*: .*tidak dicetak$`))])
  })

  it('hold on the day they run out', () => {
    expect(permits({ kind: 'organic', number: '1', expires: today }).permits).toHaveLength(1)
  })
})
