import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const dist = new URL('../../core/dist/', import.meta.url)

/** What a built file loads of other packages, by itself and through the chunks that it imports. */
function packagesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return []
  seen.add(file)
  const code = readFileSync(new URL(file, dist), 'utf8')
  const imported = [...code.matchAll(/^(?:(?:import|export|\}) .*)?\b(?:from|import) "([^"]+)";$/gm)]
  return imported.flatMap(([, path = '']) =>
    path.startsWith('./') ? packagesOf(path.slice(2), seen) : [path],
  )
}

it('the package’s main entry loads no zod; that of the schemas does', () => {
  expect(packagesOf('index.js')).not.toContain('zod/mini')
  expect(packagesOf('model.js')).toContain('zod/mini')
})
