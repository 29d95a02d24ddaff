import { crc32 as nodeCrc32 } from 'node:zlib'
import * as fc from '@ovop-ntt/testing/properties.ts'
import { expect, test } from 'vitest'
import { crc32 } from './crc32.ts'

test('CRC-32 is what another implementation gives, in one piece or several', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (a, b) => {
      expect(crc32(b, crc32(a))).toBe(nodeCrc32(Buffer.concat([a, b])))
    }),
  )
})
