import { regencyOf } from '@ovop-ntt/core'
import { makeProduct } from '@ovop-ntt/fixtures/products.ts'
import { testDay } from '@ovop-ntt/testing/test-day.ts'
import { describe, expect, it } from 'vitest'
import { rotate } from './rotation.ts'

const products = Array.from({ length: 44 }, (_, n) => makeProduct(n))
const firstOn = (day: string) => regencyOf(rotate(products, new Date(day))[0]!.village)

describe('the turn of the day', () => {
  it('puts another regency on top each day, and each in its turn', () => {
    const days = Array.from({ length: 22 }, (_, day) => new Date(Date.UTC(2026, 5, 1 + day)).toISOString())
    const regencies = new Set(products.map(({ village }) => regencyOf(village)))
    expect(new Set(days.map(firstOn))).toEqual(regencies)
  })

  it('changes at midnight in NTT', () => {
    expect(firstOn('2026-06-01T15:59:00Z')).toBe(firstOn('2026-05-31T16:00:00Z'))
    expect(firstOn('2026-06-01T16:00:00Z')).not.toBe(firstOn('2026-06-01T15:59:00Z'))
  })

  it('keeps all products, the featured ones first', () => {
    const [featured] = [makeProduct(7, { featured: true })]
    const turned = rotate([...products.filter(({ id }) => id !== featured!.id), featured!], testDay)
    expect(turned).toHaveLength(44)
    expect(turned[0]).toBe(featured)
  })

  it('shows one of each regency before a second of any', () => {
    const turned = rotate(products, testDay)
    const count = new Set(products.map(({ village }) => regencyOf(village))).size
    expect(new Set(turned.slice(0, count).map(({ village }) => regencyOf(village))).size).toBe(count)
  })
})
