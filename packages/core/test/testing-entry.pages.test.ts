import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

it('the helpers for tests are imported by their name, as installed', () => {
  const test = `
    import { createClient } from '@ovop-ntt/core'
    import { fakeFetch, makeCatalog, makeProduct } from '@ovop-ntt/core/testing'
    const catalog = await makeCatalog({ products: [makeProduct({ name: 'Kopi' })], signed: true })
    const fetch = fakeFetch(catalog)
    const { address, catalogKey } = catalog
    const client = createClient({ catalog: address, catalogKey, fetch, retry: 0, maxAge: 0 })
    const { trust } = await client.summary()
    fetch.fail('offline')
    const { freshness } = await client.summary()
    console.log(trust, freshness, (await client.product(makeProduct().id)).name)`
  // Another package of the workspace, which has this one among its dependencies.
  const cwd = fileURLToPath(new URL('../../elements', import.meta.url))
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', test], { cwd, encoding: 'utf8' })
  expect(said).toBe('signed offline Kopi\n')
})
