import { afterAll, describe, expect, it } from 'vitest'
import { bundlers } from './bundlers.ts'
import { imports } from './imports.ts'

const table: Record<string, Record<string, number>> = {}
afterAll(() => console.table(table))

describe.each(['vite', 'webpack'] as const)('what an import costs, bundled by %s', (bundler) => {
  it.each(Object.keys(imports))('%s', async (name) => {
    const { code, ceiling } = imports[name]!
    const bytes = await bundlers[bundler](name.replaceAll(/\W+/g, '-'), code)
    table[name] = { ...table[name], [bundler]: bytes, ceiling }
    expect(bytes).toBeLessThanOrEqual(ceiling)
  })
})
