import * as fc from '@ovop-ntt/testing/properties.ts'
import { expect, it } from 'vitest'
import { ByteWriter } from './byte-writer.ts'

it('holds what the system encodes, however it is pieced together', () => {
  const piece = fc.string({ unit: 'grapheme', maxLength: 300 })
  fc.assert(
    fc.property(fc.array(piece), piece, (pieces, extra) => {
      const writer = new ByteWriter(1)
      for (const one of pieces) writer.text(one)
      const whole = new TextEncoder().encode(pieces.join(''))
      expect(writer.bytes).toEqual(whole)
      expect(writer.text(extra).cut(whole.length).copy(whole).bytes).toEqual(
        new Uint8Array([...whole, ...whole]),
      )
    }),
  )
})
