import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/** The packages that are published, each of which takes from those before it alone. Circles of files are the linter's. */
const order = ['geo', 'core', 'elements', 'embed', 'catalog', 'react']

const packages = fileURLToPath(new URL('../..', import.meta.url))
const read = (...path: string[]) => readFileSync(join(packages, ...path), 'utf8')
const placeOf = (name: string) => order.indexOf(name.split('/')[1] ?? '')

test('every published package has its place in the order', () => {
  const published = globSync('*/package.json', { cwd: packages })
    .map((file) => JSON.parse(read(file)) as { name: string; private?: boolean })
    .filter((manifest) => manifest.private !== true)
  expect(published.map(({ name }) => name.replace('@ovop-ntt/', '')).sort()).toEqual([...order].sort())
})

test.each(order)('%s takes from the packages before it alone', (own) => {
  const isAhead = (name: string) => placeOf(name) < 0 || placeOf(name) > order.indexOf(own)
  const sources = globSync('src/**/*.{ts,tsx}', { cwd: join(packages, own) })
  const imported = sources
    .filter((file) => !/\.test\./.test(file))
    .flatMap((file) =>
      Array.from(
        read(own, file).matchAll(/(?:from|import\(?) ?'(@ovop-ntt\/[^']+)'/g),
        ([, name = '']) => name,
      )
        .filter((name) => isAhead(name) && placeOf(name) !== order.indexOf(own))
        .map((name) => `${file}: ${name}`),
    )
  expect(imported).toEqual([])
  const { dependencies = {} } = JSON.parse(read(own, 'package.json')) as {
    dependencies?: Record<string, string>
  }
  const ours = Object.keys(dependencies).filter((name) => name.startsWith('@ovop-ntt/'))
  expect(ours.filter(isAhead)).toEqual([])
})

test('no package of the workspace needs itself over others, private ones and what only tests need included', () => {
  type Needs = Record<string, string>
  const manifests = globSync(['*/package.json', 'core/fixtures/package.json'], { cwd: packages }).map(
    (file) => JSON.parse(read(file)) as { name: string; dependencies?: Needs; devDependencies?: Needs },
  )
  const needs = new Map(
    manifests.map(({ name, dependencies, devDependencies }) => [
      name,
      Object.keys({ ...dependencies, ...devDependencies }).filter((needed) =>
        needed.startsWith('@ovop-ntt/'),
      ),
    ]),
  )
  const leadsTo = (name: string, met = new Set<string>()): Set<string> => {
    for (const needed of needs.get(name) ?? []) {
      if (met.has(needed)) continue
      met.add(needed)
      leadsTo(needed, met)
    }
    return met
  }
  expect([...needs.keys()].filter((name) => leadsTo(name).has(name))).toEqual([])
})
