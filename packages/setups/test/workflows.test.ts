import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('../../../.github/workflows/', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8')

test.each(readdirSync(folder))('%s names each action by its commit, with the version beside it', (file) => {
  const used = [...read(file).matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, action]) => action!)
  expect(used.length).toBeGreaterThan(0)
  for (const action of used) expect(action).toMatch(/^(?:\.\/|[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d)/)
})

test('nothing is released that did not pass the tests', () => {
  expect(read('ci.yml')).toMatch(/- run: npm test$/m)
  const release = read('release.yml')
  expect(release).toMatch(/^ {2}test:\n {4}uses: \.\/\.github\/workflows\/ci\.yml$/m)
  expect(release).toMatch(/^ {2}release:\n {4}needs: test$/m)
})
