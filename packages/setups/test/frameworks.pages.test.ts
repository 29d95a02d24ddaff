import { expect, it } from 'vitest'
import { check } from './frameworks.ts'
import { writeReadmeCode } from './readme-code.ts'

it('the elements are typed strictly in plain TypeScript, React, Preact, Solid and Vue, and so is the code of the READMEs', async () => {
  expect(writeReadmeCode().length).toBeGreaterThan(10)
  expect(await check('vue-tsc', '-p', 'frameworks')).toBe('')
}, 240_000)
