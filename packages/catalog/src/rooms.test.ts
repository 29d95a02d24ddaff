import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const src = fileURLToPath(new URL('.', import.meta.url))

/** The rooms in the order of the road: each takes from those before it alone. */
const road = ['read', 'check', 'open', 'write', 'inspect', 'publish', 'print', 'commands']

/** Files of a page that builds catalogues: they know no file, no process and no server. */
const withoutNode = ['read', 'check']

const files = globSync('**/*.ts', { cwd: src }).filter((file) => file.includes('/') && !/\.test\./.test(file))
const roomOf = (file: string) => file.slice(0, file.indexOf('/'))

function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8')
  return Array.from(text.matchAll(/(?:from|import\() ?'([^']+)'/g), ([, name = '']) => name)
}

test('every room is on the road', () => {
  expect([...new Set(files.map(roomOf))].sort()).toEqual([...road].sort())
})

test('a room imports from itself and from those before it', () => {
  const backwards = files.flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith('.'))
      .map((name) => relative(src, join(src, dirname(file), name)))
      .filter((target) => target.includes('/') && road.indexOf(roomOf(target)) > road.indexOf(roomOf(file)))
      .map((target) => `${file} takes from ${target}`),
  )
  expect(backwards).toEqual([])
})

test.each(withoutNode)('%s needs nothing of Node', (room) => {
  const ofNode = files
    .filter((file) => roomOf(file) === room)
    .filter((file) => importsOf(file).some((name) => name.startsWith('node:')))
  expect(ofNode).toEqual([])
})
