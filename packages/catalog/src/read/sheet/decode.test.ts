import * as fc from '@ovop-ntt/testing/properties.ts'
import { expect, test } from 'vitest'
import { decodeText, TextDecoding } from './decode.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

function inPieces(bytes: Uint8Array, size: number): string {
  const decoding = new TextDecoding()
  let text = ''
  for (let at = 0; at < bytes.length; at += size) text += decoding.decode(bytes.subarray(at, at + size))
  return text + decoding.end()
}

test.each([
  ['UTF-8', utf8('Sé’i babi')],
  ['UTF-16 without a mark', new Uint8Array(Buffer.from('Sé’i babi', 'utf16le'))],
  ['UTF-16, the other end first', new Uint8Array(Buffer.from('\ufeffSé’i babi', 'utf16le').swap16())],
  ['Windows-1252', latin('S\xe9\x92i babi')],
])('%s is read, in pieces of any size', (_, bytes) => {
  for (const size of [1, 2, 3, 4, 5, 100]) expect(inPieces(bytes, size)).toBe('Sé’i babi')
})

test('a file that is not UTF-8 only near its end keeps its letters, before and after', () => {
  const bytes = join(utf8('Désa Ka’ô,'.repeat(10_000)), latin('kopi d\xe9s'))
  expect(inPieces(bytes, 4096)).toBe(`${'Désa Ka’ô,'.repeat(10_000)}kopi dés`)
})

test('no byte is lost or made up, whatever the bytes and pieces', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (bytes, size) => {
      const whole = decodeText(bytes)
      expect(inPieces(bytes, size)).toBe(whole)
      expect(whole).not.toContain('\ufffd'.repeat(2))
    }),
    { numRuns: 500 },
  )
})

test('what is UTF-8 reads as UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const plain = `kopi ${text}`
      expect(decodeText(utf8(plain))).toBe(plain)
    }),
  )
})
