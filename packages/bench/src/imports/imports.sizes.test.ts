import { afterAll, describe, expect, it } from 'vitest'
import { bundlers } from './bundlers.ts'
import { imports } from './imports.ts'

const table: Record<string, object> = {}
afterAll(() => console.table(table))

describe('what an import costs, bundled by esbuild', () => {
  it.each(Object.keys(imports))('%s', async (name) => {
    const { code, inEsbuild, ...each } = imports[name]!
    const ceiling = inEsbuild ?? each.ceiling
    const bytes = await bundlers.esbuild(name.replaceAll(/\W+/g, '-'), code, inEsbuild !== undefined)
    table[name] = { bytes, ceiling }
    expect(bytes).toBeLessThanOrEqual(ceiling)
  })
})
