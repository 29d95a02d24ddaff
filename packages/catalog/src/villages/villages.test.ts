import { regencies } from '@ovop-ntt/geo'
import { expect, test } from 'vitest'
import { sampleVillages } from '../../test/sheet-of.ts'
import { readCsv } from '../sheet/csv.ts'
import { knownVillages } from './known-villages.ts'
import { readVillages, VillageListError } from './read-villages.ts'
import { regencyByName } from './regency-name.ts'
import { VillageIndex } from './village-index.ts'

const read = (text: string) => readVillages({ file: 'desa.csv', ...readCsv(text) })

test('a village comes with its place and position', () => {
  expect(sampleVillages).toHaveLength(89)
  expect(sampleVillages.find(({ code }) => code === '53.03.02.2026')).toEqual({
    code: '53.03.02.2026',
    name: 'Eban',
    kind: 'desa',
    district: 'Miomaffo Barat',
    regency: 'Kabupaten Timor Tengah Utara',
    province: 'Nusa Tenggara Timur',
    position: { longitude: 124.32555, latitude: -9.55287, approximate: true },
  })
})

test('the names of the sample’s list are those of the ministry’s', () => {
  const known = new Map(knownVillages().map((village) => [village.code, village]))
  expect(known.size).toBe(3442)
  for (const { position: _, ...village } of sampleVillages) expect(known.get(village.code)).toEqual(village)
})

test.each([
  ['code,name\n', 'district'],
  ['code,name,district,regency\n5309,A,B,C\n', '2'],
  ['code,name,district,regency\n53.09.06.2009,,B,C\n', 'name'],
  ['code,name,district,regency,lat,lon\n53.09.06.2009,A,B,C,-8,999\n', 'bujur'],
  ['code,name,district,regency,lat,lon\n53.09.06.2009,A,B,C,-8,\n', 'bujur'],
  ['code,name,district,regency\n53.09.06.2009,A,B,C\n5309062009,A,B,C\n', '3'],
  ['code,name,district,regency\n"53.09.06.2009,A,B,C\n', 'kutip'],
])('a bad list stops all, and says where: %j', (text, where) => {
  expect(() => read(text)).toThrow(VillageListError)
  expect(() => read(text)).toThrow(where)
})

test('a regency is known by all its usual names', () => {
  for (const regency of regencies) {
    for (const name of [regency.name, regency.shortName, regency.name.toUpperCase()]) {
      expect(regencyByName(name)).toBe(regency)
    }
  }
  expect(regencyByName('Kab. TTS')?.code).toBe('53.02')
  expect(regencyByName('Kab.Ngada')?.code).toBe('53.09')
  expect(regencyByName('Kupang')?.code).toBe('53.01')
  expect(regencyByName('Kota Kupang')?.code).toBe('53.71')
  expect(regencyByName('constructor')).toBeUndefined()
})

test('one name in several districts is several villages', () => {
  const index = new VillageIndex(knownVillages())
  expect(index.find({ village: 'Oinlasi' }).length).toBeGreaterThan(1)
  expect(index.find({ village: 'OINLASI ', district: 'Kec. Amanatun Selatan' })).toMatchObject([
    { code: '53.02.08.2001' },
  ])
  expect(index.find({ village: 'Boa', district: 'Rote Barat' })).toMatchObject([{ name: 'Bo"a' }])
})
