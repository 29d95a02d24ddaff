import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as elements from '../index.ts'

it('every event that the elements tell of stands in the one list of the guides, and no other', () => {
  const types = Object.values(elements).flatMap((value) =>
    typeof value === 'function' && 'type' in value && value.prototype instanceof Event
      ? [String(value.type)]
      : [],
  )
  const guide = readFileSync(new URL('../../../../docs/peristiwa.md', import.meta.url), 'utf8')
  const listed = [...guide.matchAll(/^\| `(ovop-[a-z]+)`/gm)].map(([, type]) => type)
  expect(listed.sort()).toEqual(types.sort())
})
