import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const repository = fileURLToPath(new URL('../../../', import.meta.url))

/** Texts of the test files of all packages, by name; a name may be that of several. */
const tests = new Map<string, string[]>()
for (const name of readdirSync(join(repository, 'packages')))
  for (const room of ['src', 'test'])
    for (const path of testsIn(join(repository, 'packages', name, room)))
      tests.set(basename(path), [...(tests.get(basename(path)) ?? []), readFileSync(path, 'utf8')])

function testsIn(folder: string): string[] {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    return names.filter((name) => name.endsWith('.test.ts')).map((name) => join(folder, name))
  } catch {
    return [] // A package without such a folder.
  }
}

const text = readFileSync(join(repository, 'docs/threat-model.md'), 'utf8')
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\||\|$/g, '').trim()))

test('the threat model has its lines', () => {
  expect(rows.length).toBeGreaterThan(12)
})

test.each(rows.map((cells) => [cells[0]!, cells.at(-1)!]))('a test holds what is said of: %s', (_, named) => {
  // What the host page itself does, nobody can hold.
  if (named === 'none: this is the ground we stand on') return
  const files = named.split(';').map((part) => part.trim())
  for (const part of files) {
    const names = [...part.matchAll(/`([\w.-]+\.test\.ts)`/g)].map(([, name]) => name!)
    expect(names.length, part).toBeGreaterThan(0)
    for (const name of names) expect([...tests.keys()], part).toContain(name)
    const phrases = [...part.matchAll(/"([^"]+)"/g)].map(([, phrase]) => phrase!)
    const found = names.flatMap((name) => tests.get(name) ?? [])
    for (const phrase of phrases)
      expect(
        found.some((content) => content.includes(phrase.replace(/ …$/, ''))),
        `${part}: ${phrase}`,
      ).toBe(true)
  }
})
