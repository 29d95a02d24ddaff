import { names } from '@ovop-ntt/core'
import { regencies } from '@ovop-ntt/geo'
import { expect, it } from 'vitest'
import { byName, choiceName } from './choice-names.ts'

it.each(['id', 'en'])('orders all names that a form offers as a dictionary does, in %s', (language) => {
  const offered = [
    ...regencies.map(({ code }) => choiceName({ field: 'regency', value: code }, language)),
    ...Object.values(names.in(language).categories),
    'Ende, Ili',
    'Élan',
  ].map((name) => ({ name }))
  const { compare } = new Intl.Collator(language)
  expect([...offered].sort(byName(language))).toEqual([...offered].sort((a, b) => compare(a.name, b.name)))
})
