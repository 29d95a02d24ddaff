import { regencies } from '@ovop-ntt/geo'
import { expect, test } from 'vitest'
import { sampleVillages } from '../../../test/sheet-of.ts'
import { readCsv } from '../sheet/csv.ts'
import { completeVillages, knownVillages } from './known-villages.ts'
import { readVillages, VillageListError } from './read-villages.ts'
import { nearestRegencies, regencyByName } from './regency-name.ts'
import { describeVillage, VillageIndex } from './village-index.ts'
import { foldAreaName } from './village-name.ts'

const read = (text: string) => readVillages({ file: 'desa.csv', rows: readCsv(text) })

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
  for (const { position: _, ...village } of sampleVillages)
    expect(known.get(village.code)).toMatchObject(village)
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

const all = new VillageIndex(knownVillages())
const codesOf = (villages: readonly { code: string }[]) => villages.map(({ code }) => code)

test('one name in several districts is several villages', () => {
  expect(codesOf(all.find({ village: 'Oinlasi' }))).toEqual([
    '53.02.02.2008',
    '53.02.08.2001',
    '53.02.10.2009',
  ])
  expect(all.resolve({ village: 'Oinlasi', regencyCode: '53.02' })).toMatchObject({
    ambiguous: [{}, {}, {}],
  })
  for (const district of ['Kec. Amanatun Selatan', 'AMANATUN SELATAN']) {
    expect(all.resolve({ village: 'OINLASI ', district })).toMatchObject({
      village: { code: '53.02.08.2001' },
      by: 'name',
    })
  }
  expect(all.resolve({ village: 'Oinlasi', district: 'Kie' })).toMatchObject({
    village: { code: '53.02.10.2009' },
  })
})

test('two villages of one name in one district are told apart by their kind only', () => {
  const oesao = (village: string) => all.resolve({ village, district: 'Kupang Timur', regencyCode: '53.01' })
  expect(oesao('Oesao')).toMatchObject({ ambiguous: [{ code: '53.01.06.1004' }, { code: '53.01.06.2015' }] })
  for (const name of ['Kelurahan Oesao', 'Kel.Oesao', 'kel. oesao', 'Oesao (Kel.)'])
    expect(oesao(name)).toMatchObject({ village: { code: '53.01.06.1004' } })
  expect(oesao('Desa Oesao')).toMatchObject({ village: { code: '53.01.06.2015' } })
  expect(oesao('Desa/Kel. Oesao')).toMatchObject({ ambiguous: [{}, {}] })
})

test.each([
  ['Bo"a', 'Rote Barat', '53.14', 'Bo"a'],
  ['Boa', 'Rote Barat', '53.14', 'Bo"a'],
  ['Bo’a', 'Rote Barat', '53.14', 'Bo"a'],
  ["Oe'ekam", 'Amanuban Tengah', '53.02', "Oe'ekam"],
  ['Oeekam', 'Amanuban Tengah', '53.02', "Oe'ekam"],
  ['Jeo Dua', 'Detukeli', '53.08', "Jeo Du'a"],
  ['Were Tiga', 'Golewa Selatan', '53.09', 'Were III'],
  ['Were 3', 'Golewa Selatan', '53.09', 'Were III'],
  ['Desa Were-III', 'Golewa Selatan', '53.09', 'Were III'],
  ['Kelurahan Lontar', 'Kota Lama', '53.71', undefined],
])('%s in %s is found however it is spelled', (village, district, regencyCode, name) => {
  const resolution = all.resolve({ village, district, regencyCode })
  if (name === undefined) expect(resolution).toHaveProperty('nearest')
  else expect(resolution).toMatchObject({ village: { name }, by: 'name' })
})

test('folding makes no two villages of a district one, but Oesao', () => {
  const seen = new Map<string, string>()
  const twice = knownVillages().filter(({ code, name }) => {
    const key = `${code.slice(0, 8)} ${foldAreaName(name)}`
    const isTwice = seen.has(key)
    seen.set(key, code)
    return isTwice
  })
  expect(codesOf(twice)).toEqual(['53.01.06.2015'])
})

test('every village is found by its own names, but for the two Oesao', () => {
  const lost = knownVillages().filter(({ code, name, district }) => {
    const resolution = all.resolve({ village: name, district, regencyCode: code.slice(0, 5) })
    return !('village' in resolution) || resolution.village.code !== code
  })
  expect(codesOf(lost)).toEqual(['53.01.06.1004', '53.01.06.2015'])
})

test('a former name is known as such, and a name of today counts before it', () => {
  expect(all.resolve({ village: 'Lebanuba', district: 'Ile Boleng' })).toMatchObject({
    village: { code: '53.06.13.2002', name: 'Nihaone' },
    by: 'other-name',
  })
  const [, village] = knownVillages().filter(({ district }) => district === 'Lamba Leda Selatan')
  expect(all.resolve({ village: village!.name, district: 'Poco Ranaka' })).toMatchObject({
    village: village!,
  })
})

test('an unknown name comes with the nearest villages, the likeliest first', () => {
  const near = (village: string, district = '', regencyCode?: string) => {
    const resolution = all.resolve({ village, district, regencyCode })
    return 'nearest' in resolution ? resolution.nearest.map(describeVillage) : undefined
  }
  expect(near('Beiwaly', 'Bajawa', '53.09')?.[0]).toBe(
    'Beiwali (53.09.06.2009, Kec. Bajawa, Kabupaten Ngada)',
  )
  expect(near('Oinlasi', 'Amanatun Selata', '53.02')?.[0]).toContain('53.02.08.2001')
  expect(near('Namosain', 'Alak', '53.01')?.[0]).toBe('Kel. Namosain (53.71.01.1001, Kec. Alak, Kota Kupang)')
  expect(near('Antah Berantah')).toEqual([])
  expect(near('o')!.length).toBeLessThanOrEqual(5)
})

test('a regency written nearly so is proposed', () => {
  expect(nearestRegencies('Kab. Manggarai Timr').map(({ name }) => name)[0]).toBe('Kabupaten Manggarai Timur')
  expect(nearestRegencies('Jakarta Pusat')).toEqual([])
})

test('a publisher’s own list counts first, then the known point, then the middle of the district', () => {
  const own = read(
    'code,name,district,regency,lat,lon,approximate\n' +
      '53.09.06.2009,Beiwali Baru,Bajawa,Kabupaten Ngada,-8.7,121.1,\n' +
      '53.09.06.2027,Tanpa Titik,Bajawa,Kabupaten Ngada,,,\n' +
      '53.09.06.2999,Desa Pemekaran,Bajawa,Kabupaten Ngada,,,\n' +
      '52.01.01.2001,Luar,Jauh,Kabupaten Lombok Barat,,,\n',
  )
  const villages = new Map(completeVillages(own).map((village) => [village.code, village]))
  expect(villages.size).toBe(3442 + 2)
  expect(villages.get('53.09.06.2009')).toMatchObject({
    name: 'Beiwali Baru',
    position: { longitude: 121.1, latitude: -8.7 },
  })
  const known = new Map(knownVillages().map((village) => [village.code, village]))
  expect(villages.get('53.09.06.2027')).toMatchObject({
    name: 'Tanpa Titik',
    position: known.get('53.09.06.2027')!.position!,
  })
  const middle = villages.get('53.09.06.2999')!.position!
  expect(middle.approximate).toBe(true)
  expect(middle.longitude).toBeCloseTo(120.98, 1)
  expect(villages.get('52.01.01.2001')!.position).toBeUndefined()
  expect(knownVillages().filter(({ position }) => position?.approximate)).toHaveLength(93)
  expect(knownVillages().every(({ position }) => position)).toBe(true)
})
