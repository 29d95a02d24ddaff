import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../../../', import.meta.url))

/** Two languages told apart by hand: a third would be taken for one of them. */
const byHand = /startsWith\(\s*['"`]en(?:-\w*)?['"`]|[!=]==?\s*['"`]en(?:-\w+)?['"`]|language\s*\?\s*en\b/

it('no source tells languages apart by hand: words, names and formats come from dictionaries', () => {
  const files = globSync(['packages/*/{src,build}/**/*.{ts,tsx}', 'examples/*/src/**/*.{ts,tsx}'], {
    cwd: root,
    exclude: (path) => /node_modules|\.test\.ts$/.test(path),
  })
  expect(files.length).toBeGreaterThan(300)
  const found = files.filter((file) => byHand.test(readFileSync(root + file, 'utf8')))
  expect(found).toEqual([])
})
