import { expect, it } from 'vitest'
import { signatureHelp } from './signature-help.ts'

it('says of a catalogue that is not trusted which it is, why, and who mends it by what', () => {
  const help = signatureHelp('https://produk.example/catalog.json', 'key-expired')
  expect(help).toMatch(/^https:\/\/produk\.example\/catalog\.json is not trusted \(key-expired\): /)
  expect(help).toContain('payment codes are not drawn')
  expect(help).toContain('ovop keys delegate')
  expect(signatureHelp('a', 'key-not-delegated')).toContain('do not take the key out')
})

it('says also of a reason of later versions whom to ask', () => {
  expect(signatureHelp('a', 'later' as 'unsigned')).toBe('a is not trusted (later): ask its publisher')
})
