import { expect, it } from 'vitest'
import { check } from './frameworks.ts'

it('the elements are typed strictly in plain TypeScript, React, Preact, Solid and Vue', async () => {
  expect(await check('vue-tsc', '-p', 'frameworks')).toBe('')
})
