import { describe, expect, it } from 'vitest'
import { province, regencies, regencyByBps, regencyByCode } from './areas.ts'

describe('areas', () => {
  it('are 21 regencies and one city, sorted by code, each with its own codes and name', () => {
    expect(regencies).toHaveLength(22)
    expect(regencies.filter((area) => area.kind === 'kota').map((area) => area.name)).toEqual(['Kota Kupang'])
    for (const key of ['code', 'bps', 'name', 'shortName'] as const) {
      expect(new Set(regencies.map((area) => area[key])).size).toBe(22)
    }
    expect(regencies.map((area) => area.code)).toEqual(regencies.map((area) => area.code).sort())
  })

  it('carry codes of their province in both systems', () => {
    for (const area of regencies) {
      expect(area.code).toMatch(new RegExp(`^${province.code}\\.(0[1-9]|1\\d|2[01]|71)$`))
      expect(area.bps).toMatch(new RegExp(`^${province.bps}(0[1-9]|1\\d|2[01]|71)$`))
    }
  })

  it('are named with their kind, and shortly without ambiguity', () => {
    expect(regencyByCode('53.09')).toMatchObject({ name: 'Kabupaten Ngada', shortName: 'Ngada' })
    expect(regencyByCode('53.01')?.shortName).toBe('Kupang')
    expect(regencyByCode('53.71')?.shortName).toBe('Kota Kupang')
  })

  it('never mix the two code systems', () => {
    expect(regencyByBps('5301')?.name).toBe('Kabupaten Sumba Barat')
    expect(regencyByCode('53.01')?.name).toBe('Kabupaten Kupang')
    expect(regencyByCode('5301')).toBeUndefined()
    expect(regencyByBps('53.01')).toBeUndefined()
  })

  it('know nothing outside NTT', () => {
    expect(regencyByCode('52.01')).toBeUndefined()
    expect(regencyByCode('constructor')).toBeUndefined()
    expect(regencyByBps('5200')).toBeUndefined()
  })
})
