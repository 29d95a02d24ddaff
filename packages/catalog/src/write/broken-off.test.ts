import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type PagedTable, pagePath, parseRoot } from '@ovop-ntt/core/format'
import { expect, test, vi } from 'vitest'
import { madeProducts, publishMade } from '../../test/made-products.ts'
import { startProcess } from '../../test/start-process.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { verify } from '../inspect/verify/index.ts'
import { PublishError } from './write-error.ts'

// A process each, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000 })

const count = 500
// Some moments each time; all of them in the long run.
const kills = process.env.OVOP_LONG ? 20 : 3

const rootOf = (folder: string) => parseRoot(readFileSync(join(folder, 'catalog.json')), 'catalog.json')

const leftovers = (folder: string) =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => /\.draf|\.tmp/.test(path))

test('a build killed at moments spread over its work: what is published is always whole, and the next build clears up', async () => {
  const folder = temporaryFolder()
  await publishMade(folder, madeProducts(count))
  const whole = await startProcess('building.ts', [folder, String(count), 'pertama'])
  const begun = performance.now()
  await once(whole, 'exit')
  const duration = performance.now() - begun
  for (let i = 0; i < kills; i += 1) {
    const { revision } = rootOf(folder)
    const child = await startProcess('building.ts', [folder, String(count), `ke-${i}`])
    const ended = once(child, 'exit')
    // Spread over all of the work, and a little beyond.
    await wait(((i + Math.random()) / kills) * duration * 1.1)
    child.kill('SIGKILL')
    await ended
    const { root, problems } = await verify(folder)
    expect(problems).toEqual([])
    expect(root.counts.products).toBe(count)
    expect(root.revision - revision).toBeLessThanOrEqual(1)
  }
  // One killed before it wrote whose its scratch folder is may be about to: that folder goes after a minute.
  const minuteAgo = new Date(Date.now() - 61_000)
  for (const path of leftovers(folder)) utimesSync(join(folder, path), minuteAgo, minuteAgo)
  await publishMade(folder, madeProducts(count))
  expect(leftovers(folder)).toEqual([])
  expect(await verify(folder)).toMatchObject({ count: 0 })
})

test('a build that is asked to end leaves nothing behind', async () => {
  const folder = temporaryFolder()
  await publishMade(folder, madeProducts(count))
  const bytes = readFileSync(join(folder, 'catalog.json'))
  const child = await startProcess('building.ts', [folder, '30000', 'lama'])
  const ended = once(child, 'exit')
  await wait(50)
  child.kill('SIGINT')
  expect(await ended).toEqual([130, null])
  expect(leftovers(folder)).toEqual([])
  expect(readFileSync(join(folder, 'catalog.json'))).toEqual(bytes)
})

test('an error half way takes the scratch files with it', async () => {
  const folder = temporaryFolder()
  const products = madeProducts(count)
  await expect(
    publishMade(folder, [...products, { ...products[0]!, id: '53.09-x', category: 'a/b' }]),
  ).rejects.toThrow('"a/b" has a slash')
  expect(leftovers(folder)).toEqual([])
})

test('two builds at once: the second waits outside', async () => {
  const folder = temporaryFolder()
  const both = [publishMade(folder, madeProducts(count)), publishMade(folder, madeProducts(count))]
  const outcomes = await Promise.allSettled(both)
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(PublishError)
  expect(await verify(folder)).toMatchObject({ count: 0 })
})

test('what a dead build left is cleared away; a page of the right length and wrong bytes is written again', async () => {
  const folder = temporaryFolder()
  await publishMade(folder, madeProducts(count))
  const page = join(folder, pagePath((rootOf(folder).tables.products as PagedTable).top[0]![1]))
  const bytes = readFileSync(page)
  // As a power cut may leave it, beside the draft of the build that wrote it.
  writeFileSync(page, Buffer.alloc(bytes.length))
  mkdirSync(join(folder, '.draf'))
  writeFileSync(join(folder, '.draf', 'pid'), '999999999')
  writeFileSync(join(folder, 'catalog.json.0ee5ff53-0e2f-4f0e-a3ea-0d6a5e8e7b0d.tmp'), 'x')
  await publishMade(folder, madeProducts(count))
  expect(readFileSync(page)).toEqual(bytes)
  expect(leftovers(folder)).toEqual([])
  expect(existsSync(join(folder, 'catalog.json'))).toBe(true)
})

test('while another process publishes, the folder is left to it', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, '.draf'))
  // A process that surely lives.
  writeFileSync(join(folder, '.draf', 'pid'), String(process.ppid))
  await expect(publishMade(folder, madeProducts(3))).rejects.toThrow(`proses ${process.ppid}`)
  expect(existsSync(join(folder, '.draf'))).toBe(true)
})
