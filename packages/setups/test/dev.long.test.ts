import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openBuiltSite } from '@ovop-ntt/testing/built-site.ts'
import { createServer } from 'vite'
import { expect, it, onTestFinished } from 'vitest'
import { copyOfProject } from './copy-of-project.ts'

const demo = 'examples/regency-website'

it('a change in core or elements is on the demo’s pages by itself', async () => {
  const project = await copyOfProject()
  onTestFinished(() => project.remove())
  const built = fileURLToPath(new URL(`../../../${demo}/dist`, import.meta.url))
  await cp(built, join(project.folder, demo, 'dist'), { recursive: true })
  const server = await createServer({
    configFile: join(project.folder, demo, 'vite.config.ts'),
    logLevel: 'error',
    server: { host: '127.0.0.1' },
  })
  onTestFinished(() => server.close())
  await server.listen()
  const site = await openBuiltSite(new URL('../', import.meta.url))
  onTestFinished(() => site.close())
  const { page } = await site.open(server.resolvedUrls!.local[0]!)
  const card = page.locator('ovop-product-card').first()
  await expect.poll(() => card.locator('[part=price]').textContent(), { timeout: 60_000 }).toMatch(/Rp/)

  const seen = async (path: string, from: string, to: string, mark: string) => {
    await project.edit(path, (text) => text.replace(from, to))
    const began = performance.now()
    const price = () =>
      card
        .locator('[part=price]')
        .textContent()
        .catch(() => '')
    await expect.poll(price, { timeout: 60_000, interval: 50 }).toContain(mark)
    console.log(`${path}: ${Math.round(performance.now() - began)} ms until it is seen`)
  }
  await seen(
    'packages/elements/src/product-card/card-view.ts',
    'pack.price, language)}</b>',
    'pack.price, language)}*</b>',
    '*',
  )
  await seen('packages/core/src/standards/money.ts', 'digits}`', 'digits}#`', '#')
})
