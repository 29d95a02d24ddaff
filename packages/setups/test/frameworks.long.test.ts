import { expect, it } from 'vitest'
import { check } from './frameworks.ts'

it('the elements are typed strictly in Svelte', async () => {
  expect(await check('svelte-check', '--workspace', 'frameworks', '--tsconfig', 'tsconfig.json')).toBe('')
})
