import type { Product } from '@ovop-ntt/core'
import { describe, expect, it } from 'vitest'
import { certificateLine, halalLine, packPrice, supplyLine, villageName } from './labels.ts'

const coffee = {
  id: '53.09-kopi-arabika-bajawa',
  name: 'Kopi arabika Bajawa',
  village: '53.09.06.2009',
  place: { village: 'Beiwali', district: 'Bajawa', regency: 'Kabupaten Ngada' },
  certificates: [],
  season: [6, 7, 8, 9],
} as unknown as Product

describe('a certificate', () => {
  it('is only stated where nobody is named who checked it', () => {
    expect(certificateLine({ kind: 'pirt', number: '200530200000030' })).toEqual({
      name: 'P-IRT',
      number: '2005302000000-30',
      standing: 'Dicantumkan produsen, belum diperiksa',
    })
  })

  it('says who checked it and when', () => {
    const verified = { by: 'Dinas Contoh', at: '2026-06-01' }
    expect(certificateLine({ kind: 'halal', number: 'ID53110000000040125', verified }).standing).toBe(
      'Diperiksa oleh Dinas Contoh pada 1 Juni 2026',
    )
  })

  it('shows a number of an unusual form as it is written, and a kind of a newer catalogue by its own name', () => {
    expect(certificateLine({ kind: 'pirt', number: 'P-IRT lama' }).number).toBe('P-IRT lama')
    expect(certificateLine({ kind: 'constructor', number: '1' }).name).toBe('constructor')
  })
})

describe('halal', () => {
  it('is not claimed without a certificate number', () => {
    expect(halalLine({ ...coffee, halal: 'certified' })).toBe('Halal: belum ada keterangan')
  })

  it('leaves the word to the certificate where there is one', () => {
    const certificates = [{ kind: 'halal', number: 'ID53110000000040125' }]
    expect(halalLine({ ...coffee, certificates })).toBeUndefined()
  })
})

describe('a price', () => {
  it('names the pack once', () => {
    const sheet = { price: 750_000, container: 'lembar', netContent: { value: 1, unit: 'sheet' } }
    expect(packPrice(sheet)).toBe('Rp\u00A0750.000 / lembar')
    expect(packPrice({ price: 55_000, container: 'bungkus', netContent: { value: 200, unit: 'g' } })).toBe(
      'Rp\u00A055.000 / bungkus 200 g',
    )
  })

  it('sends to the seller where there is none', () => {
    expect(packPrice({})).toBe('Harga hubungi penjual')
  })

  it('does not say "available" without the months it holds for', () => {
    expect(supplyLine(coffee, { availability: 'in-stock' })).toBe('Tersedia, Juni–September')
  })
})

describe('a village', () => {
  it('is a kelurahan where its code says so', () => {
    expect(villageName(coffee)).toBe('Desa Beiwali')
    const place = { village: 'Mokdale', district: 'Lobalain', regency: 'Kabupaten Rote Ndao' }
    expect(villageName({ ...coffee, village: '53.14.03.1009', place })).toBe('Kelurahan Mokdale')
  })
})
