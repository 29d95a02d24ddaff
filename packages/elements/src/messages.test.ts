import { describe, expect, it } from 'vitest'
import { buyMessagesIn } from './buy-dialog/buy-dialog.messages.ts'
import { messagesIn } from './messages.ts'

/** Path to words; what a message is made of counts as said with the words it is given. */
function wordsOf(messages: object, path = ''): Map<string, string> {
  const words = new Map<string, string>()
  for (const [key, value] of Object.entries(messages)) {
    const name = path + key
    if (typeof value === 'object') for (const entry of wordsOf(value, `${name}.`)) words.set(...entry)
    else words.set(name, typeof value === 'function' ? value('‹…›') : value)
  }
  return words
}

describe.each([
  ['widgets', messagesIn],
  ['dialog', buyMessagesIn],
])('the words of the %s', (_, messages) => {
  const [id, en] = [wordsOf(messages('id')), wordsOf(messages('en'))]

  it('are the same set in both languages, and none is empty', () => {
    expect([...en.keys()].sort()).toEqual([...id.keys()].sort())
    for (const words of [...id.values(), ...en.values()]) expect(words.trim()).not.toBe('')
  })

  it('use what they are given in both languages', () => {
    const made = (words: Map<string, string>) => [...words].filter(([, text]) => text.includes('‹…›')).length
    expect(made(en)).toBe(made(id))
    expect(made(id)).toBeGreaterThan(0)
  })

  it('are English for English of any region, else Indonesian', () => {
    expect(messages('en-AU')).toBe(messages('en'))
    for (const language of ['id', 'id-ID', 'tet', 'ms', '', '??'])
      expect(messages(language)).toBe(messages('id'))
  })
})
