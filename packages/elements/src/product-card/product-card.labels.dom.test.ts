import { catalogueAt } from '@ovop-ntt/fixtures/loopback.ts'
import { makeProduct } from '@ovop-ntt/fixtures/products.ts'
import { part, paste, textOf } from '@ovop-ntt/testing/host-page.ts'
import { describe, expect, it } from 'vitest'
import { messagesIn } from '../messages.ts'
import './define.ts'
import { labelsOf } from './labels.ts'
import type { OvopProductCard } from './product-card.ts'

async function shown(product: string, catalogue = catalogueAt('labelled'), lang = 'id') {
  const card = paste<OvopProductCard>(
    `<ovop-product-card catalog="${catalogue}" product="${product}" lang="${lang}"></ovop-product-card>`,
  )
  await expect.poll(() => textOf(part(card, 'name'))).not.toBe('')
  const seen = [...(part(card, 'labels')?.querySelectorAll('li') ?? [])]
  return {
    card,
    labels: seen.map((label) => textOf(label.querySelector('[aria-hidden]'))),
    heard: seen.map((label) => textOf(label.querySelector('.visually-hidden'))),
    note: textOf(card.shadowRoot?.querySelector('.note')),
    sample: textOf(part(card, 'sample')),
  }
}

describe('the labels of a card', () => {
  it('say nothing of a halal certificate without a number', async () => {
    expect((await shown('53.01-halal-tanpa-nomor')).labels).toEqual([])
  })

  it('say halal with a number, and that the producer states it', async () => {
    const { labels, note } = await shown('53.02-halal-bernomor')
    expect(labels).toEqual(['Halal', 'QRIS', 'KKPD'])
    expect(note).toBe('Menurut produsen, belum diperiksa')
  })

  it('say who checked a permit, where the data says so', async () => {
    const { labels, note } = await shown('53.03-diperiksa')
    expect(labels).toEqual(['BPOM'])
    expect(note).toBe('Diperiksa oleh Balai POM Kupang')
  })

  it('do not lend the check of one permit to another', async () => {
    const { labels, note } = await shown('53.04-diperiksa-sebagian')
    expect(labels).toEqual(['BPOM', 'P-IRT'])
    expect(note).toBe('Menurut produsen, belum diperiksa')
  })

  it('say not halal where the data does', async () => {
    const { labels, note } = await shown('53.05-tidak-halal')
    expect(labels).toEqual(['Tidak halal'])
    expect(note).toBe('')
  })

  it('are long words for those who listen, in their language', async () => {
    expect((await shown('53.02-halal-bernomor')).heard).toEqual([
      'Sertifikat halal',
      'Menerima QRIS',
      'Menerima Kartu Kredit Pemerintah Daerah (KKPD)',
    ])
    expect((await shown('53.02-halal-bernomor', catalogueAt('labelled'), 'en')).heard).toEqual([
      'Halal certificate',
      'Accepts QRIS',
      'Accepts KKPD, the regional government credit card',
    ])
  })

  it('say the share of domestic content in each of their words', () => {
    const product = makeProduct(0, { certificates: [{ kind: 'tkdn', percent: 98.5 }], payments: [] })
    const [label] = labelsOf(product, 'id', messagesIn('id'))
    expect(label?.text).toMatch(/^TKDN 98,5\s%$/)
    expect(label?.long).toMatch(/ 98,5\s%$/)
    expect(label?.sentence).toBe(`${label?.long}. Menurut produsen, belum diperiksa.`)
  })

  it.each(['id', 'en'])('never claim that a number is registered or verified (%s)', async (lang) => {
    const { card } = await shown('53.02-halal-bernomor', catalogueAt('labelled'), lang)
    expect(textOf(card.shadowRoot)).not.toMatch(/terdaftar|terverifikasi|registered|verified|resmi/i)
  })
})

describe('a card', () => {
  it.each([
    ['id', 'Contoh'],
    ['en', 'Sample'],
  ])('of sample data is labelled so (%s: %s)', async (lang, words) => {
    expect((await shown('53.01-produk-0', catalogueAt('sample'), lang)).sample).toBe(words)
    expect((await shown('53.01-produk-0', catalogueAt('small'), lang)).sample).toBe('')
  })

  it('of a stale catalogue says of which day it is', async () => {
    expect((await shown('53.02-produk-1', catalogueAt('stale'))).note).toBe('Data per 1 November 2026')
    expect((await shown('53.02-produk-1', catalogueAt('stale'), 'en')).note).toBe(
      'Data as of 1 November 2026',
    )
  })
})
