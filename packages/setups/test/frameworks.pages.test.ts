import { isLongRun } from '@ovop-ntt/testing/long-run.ts'
import { expect, it } from 'vitest'
import { check } from './frameworks.ts'
import { writeReadmeCode } from './readme-code.ts'

it('the elements are typed strictly in plain TypeScript, React, Preact, Solid and Vue, and so is the code of the READMEs', async () => {
  expect(writeReadmeCode().length).toBeGreaterThan(10)
  // All but Vue's own files, and every library that is used with its own types; by the compiler that takes seconds.
  expect(await check('tsc', '-p', 'frameworks')).toBe('')
  // As Vue users check, most of whose projects leave libraries out; in the long run none is.
  expect(await check('vue-tsc', '-p', 'frameworks', ...(isLongRun ? [] : ['--skipLibCheck']))).toBe('')
}, 240_000)
