import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseRoot } from '@ovop-ntt/core/format'
import { expect, test, vi } from 'vitest'
import { buildMade, readWhole } from '../../test/built-revisions.ts'
import { kinds, openFolder } from '../../test/targets.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { catalogAt, readPage } from '../open/catalog/index.ts'
import { reach } from '../open/catalog/reach.ts'
import { prune } from './prune.ts'
import { publishCatalogue } from './publish-catalogue.ts'

// Many files and requests: an instant on a quiet machine.
vi.setConfig({ testTimeout: 60_000 })

const day = 86_400_000

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))

/** Four revisions published into a folder, replaced 40, 20 and 0 days ago. */
async function publishedFourTimes() {
  const opened = await openFolder()
  const folder = temporaryFolder()
  for (const revision of [1, 2, 3, 4]) {
    await buildMade(folder, { revision })
    await publishCatalogue(folder, { target: opened.target })
  }
  const now = Date.now()
  const replaced = [40, 20, 0].map((days) => new Date(now - days * day))
  for (const [i, date] of replaced.entries())
    utimesSync(join(opened.folder, `roots/${i + 1}.json`), date, date)
  // All pages are older than a day: somebody's upload under way is another matter.
  const old = new Date(now - 50 * day)
  for (const file of filesIn(join(opened.folder, 'pages')))
    utimesSync(join(opened.folder, 'pages', file), old, old)
  return { ...opened, local: folder }
}

async function namedBy(folder: string, root: string): Promise<string[]> {
  const named: string[] = []
  for await (const path of reach(parseRoot(readFileSync(join(folder, root)), root), {
    readPage: (name) => readPage(catalogAt(folder), name),
  })) {
    named.push(path)
  }
  return named
}

test('roots replaced in the last 30 days stay whole, and nothing else', async () => {
  const { target, folder, catalog, local } = await publishedFourTimes()
  const before = new Set(filesIn(folder))
  const pruned = await prune(target, { folder: local, days: 30, time: new Date() })
  expect(pruned).toMatchObject({ keptRoots: 2, removedRoots: 1 })
  expect(pruned.removedFiles).toBeGreaterThan(5)
  expect(await readWhole(catalog)).toBe(4)
  const named = (
    await Promise.all(['catalog.json', 'roots/2.json', 'roots/3.json'].map((root) => namedBy(folder, root)))
  ).flat()
  const after = filesIn(folder)
  expect(after.filter((file) => file.startsWith('pages/')).sort()).toEqual([...new Set(named)].sort())
  expect(after.filter((file) => file.startsWith('roots/')).sort()).toEqual(['roots/2.json', 'roots/3.json'])
  expect(before.size - after.length).toBe(pruned.removedFiles + pruned.removedRoots)
})

test('a file of the last day stays: it may be of a root that is yet to come', async () => {
  const { target, folder, local } = await publishedFourTimes()
  const coming = join(folder, 'pages/ab', `${'c'.repeat(30)}.json`)
  await target.write(`pages/ab/${'c'.repeat(30)}.json`, new TextEncoder().encode('[]'))
  await prune(target, { folder: local, days: 30, time: new Date() })
  expect(filesIn(folder)).toContain(coming.slice(folder.length + 1))
})

test('a root that cannot be read keeps everything: what it names cannot be known', async () => {
  const { target, folder, local } = await publishedFourTimes()
  writeFileSync(join(folder, 'roots/3.json'), '{"spec":"ovop-catalog/1"')
  const before = filesIn(folder).sort()
  await expect(prune(target, { folder: local, days: 30, time: new Date() })).rejects.toMatchObject({
    reason: 'damaged',
  })
  expect(filesIn(folder).sort()).toEqual(before)
})

test('a page that a kept root misses keeps everything', async () => {
  const { target, folder } = await publishedFourTimes()
  const present = new Set(await namedBy(folder, 'catalog.json'))
  const inner = JSON.parse(readFileSync(join(folder, 'roots/3.json'), 'utf8')).tables.products.top[0][1]
  const page = `pages/${inner.slice(0, 2)}/${inner.slice(2)}.json`
  expect(present).not.toContain(page)
  await target.remove(page)
  const before = filesIn(folder).sort()
  const pruning = prune(target, { folder: temporaryFolder(), days: 30, time: new Date() })
  await expect(pruning).rejects.toMatchObject({ reason: 'damaged' })
  expect(filesIn(folder).sort()).toEqual(before)
})

test.each(kinds)(
  '%s: with no days kept, all that is past goes at once, as an erasure needs',
  async (_, open) => {
    const { target, catalog } = await open(5)
    const folder = temporaryFolder()
    await buildMade(folder, { revision: 1 })
    await publishCatalogue(folder, { target })
    await buildMade(folder, { revision: 2 })
    const { pruned } = await publishCatalogue(folder, { target, pruneAfterDays: 0 })
    expect(pruned).toMatchObject({ keptRoots: 0, removedRoots: 1 })
    expect(await readWhole(catalog)).toBe(2)
    const left: string[] = []
    for await (const { path } of target.list('')) left.push(path)
    expect(left.sort()).toEqual(['catalog.json', ...(await namedBy(folder, 'catalog.json'))].sort())
  },
)
