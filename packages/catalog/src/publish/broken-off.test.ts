import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { buildMade, makeKeys, readWhole } from '../../test/built-revisions.ts'
import { startPublishing } from '../../test/start-publishing.ts'
import { kinds, openBucket, openFolder } from '../../test/targets.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { verify } from '../inspect/verify/index.ts'
import { publishCatalogue } from './publish-catalogue.ts'

// Many files and requests: an instant on a quiet machine.
vi.setConfig({ testTimeout: 60_000 })

// Some moments and stages each time; all of them in the long run.
const isLong = Boolean(process.env.OVOP_LONG)

/** Reads the catalogue whole again and again until stopped; whatever a reader would not get is thrown. */
function readAllTheTime(catalog: string, key: string) {
  const seen = new Set<number>()
  let isOver = false
  const reading = (async () => {
    while (!isOver) {
      seen.add(await readWhole(catalog, key))
      await wait(isLong ? 20 : 250)
    }
  })()
  return async () => {
    isOver = true
    await reading
    return seen
  }
}

test.each([
  ['on its way', 'before'],
  ['before its answer', 'after'],
] as const)('every third request to a bucket cut %s: it is published all the same', async (_, fault) => {
  const { target, catalog, server } = await openBucket()
  const [folder, keys] = [temporaryFolder(), await makeKeys()]
  await buildMade(folder, { revision: 10, keys })
  await publishCatalogue(folder, { target })
  await buildMade(folder, { revision: 11, keys })
  const stop = readAllTheTime(catalog, keys.offline.publicKey)
  let n = 0
  server.fault = () => (++n % 3 === 0 ? fault : undefined)
  await publishCatalogue(folder, { target })
  expect(await readWhole(catalog, keys.offline.publicKey)).toBe(11)
  const seen = await stop()
  expect([...seen].every((revision) => revision === 10 || revision === 11)).toBe(true)
})

test('the answer to the root itself is lost: it counts as published, not as somebody else’s', async () => {
  const { target, catalog, server } = await openBucket()
  const folder = temporaryFolder()
  await buildMade(folder, { revision: 10, count: 6 })
  await publishCatalogue(folder, { target })
  await buildMade(folder, { revision: 11, count: 6 })
  let isLost = false
  server.fault = (request) => {
    if (isLost || !request.startsWith('PUT /katalog/ntt/catalog.json')) return undefined
    isLost = true
    return 'after'
  }
  await publishCatalogue(folder, { target })
  expect(isLost).toBe(true)
  expect(await readWhole(catalog)).toBe(11)
})

test('the connection goes for good at any stage: readers keep what they had, and the next run ends it', async () => {
  const { target, catalog, server } = await openBucket()
  const [folder, keys] = [temporaryFolder(), await makeKeys()]
  const key = keys.offline.publicKey
  await buildMade(folder, { revision: 10, keys })
  await publishCatalogue(folder, { target })
  let revision = 10
  const stages = [/^PUT .*pages/, /^PUT .*catalog\.json/]
  const more = [/^GET .*catalog\.json/, /^GET .*list-type/, /^PUT .*roots/]
  for (const stage of isLong ? [...stages, ...more] : stages) {
    const published = revision
    revision += 1
    await buildMade(folder, { revision, keys })
    let isGone = false
    server.fault = (request) => {
      isGone ||= stage.test(request)
      return isGone ? 'before' : undefined
    }
    await expect(publishCatalogue(folder, { target })).rejects.toThrow()
    expect(await readWhole(catalog, key)).toBe(published)
    server.fault = undefined
    await publishCatalogue(folder, { target })
    expect(await readWhole(catalog, key)).toBe(revision)
  }
})

test.each([
  ['a folder', isLong ? 20 : 2],
  ['a bucket', isLong ? 10 : 2],
])(
  '%s: killed at %i moments spread over its work, it has the former catalogue or the new one, whole',
  { timeout: 300_000 },
  async (kind, moments) => {
    const { target, catalog, ...opened } = kind === 'a folder' ? await openFolder() : await openBucket()
    const address = 'folder' in opened ? [opened.folder] : ['s3://katalog/ntt', opened.server.endpoint]
    const [folder, keys] = [temporaryFolder(), await makeKeys()]
    const key = keys.offline.publicKey
    await buildMade(folder, { revision: 1, keys })
    await publishCatalogue(folder, { target })
    const stop = readAllTheTime(catalog, key)
    // How long an undisturbed run takes says which moments there are.
    await buildMade(folder, { revision: 2, keys })
    const undisturbed = await startPublishing(folder, ...address)
    const start = Date.now()
    expect(await once(undisturbed, 'exit')).toEqual([0, null])
    const usual = Date.now() - start

    let published = 2
    for (let moment = 0; moment < moments; moment += 1) {
      const revision = 3 + moment
      await buildMade(folder, { revision, keys })
      const publishing = await startPublishing(folder, ...address)
      const exit = once(publishing, 'exit')
      await wait(((moment + Math.random()) / moments) * usual)
      publishing.kill('SIGKILL')
      await exit
      const now = await readWhole(catalog, key)
      expect([published, revision]).toContain(now)
      // Lists and search too, page by page.
      expect(await verify(catalog, { keys: [key] })).toMatchObject({ problems: [], root: { revision: now } })
      published = now
    }
    await publishCatalogue(folder, { target })
    expect(await readWhole(catalog, key)).toBe(2 + moments)
    await stop()
  },
)

test.each(kinds)(
  '%s: of two processes that publish at once, one killed or none, readers have one or the other, whole',
  { timeout: 300_000 },
  async (kind) => {
    const { target, catalog, ...opened } = kind === 'a folder' ? await openFolder() : await openBucket()
    const address = 'folder' in opened ? [opened.folder] : ['s3://katalog/ntt', opened.server.endpoint]
    const [a, b, keys] = [temporaryFolder(), temporaryFolder(), await makeKeys()]
    const key = keys.offline.publicKey
    await buildMade(a, { revision: 1, keys })
    await publishCatalogue(a, { target })
    const stop = readAllTheTime(catalog, key)
    let published = 1
    for (let round = 1; round <= (isLong ? 3 : 2); round += 1) {
      const revisions = [10 * round, 10 * round + 1]
      await buildMade(a, { revision: revisions[0]!, keys, count: 235 })
      await buildMade(b, { revision: revisions[1]!, keys, count: 245 })
      // One may be over before the other has begun.
      const publishing = await Promise.all(
        [a, b].map(async (folder) => {
          const child = await startPublishing(folder, ...address)
          return { child, exit: once(child, 'exit') }
        }),
      )
      if (round % 2 === 0) {
        await wait(300 * Math.random())
        publishing[Math.random() < 0.5 ? 0 : 1]!.child.kill('SIGKILL')
      }
      await Promise.all(publishing.map(({ exit }) => exit))
      const now = await readWhole(catalog, key)
      expect([published, ...revisions]).toContain(now)
      expect(await verify(catalog, { keys: [key] })).toMatchObject({ problems: [], root: { revision: now } })
      published = now
    }
    const seen = await stop()
    expect([...seen].every((revision) => revision === 1 || revision % 10 < 2)).toBe(true)
    expect(published).toBeGreaterThan(1)
  },
)
