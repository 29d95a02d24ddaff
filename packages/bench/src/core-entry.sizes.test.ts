import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const dist = new URL('../../core/dist/', import.meta.url)

/** What a built file loads of other packages, by itself and through the files that it imports before it runs. */
function packagesOf(file: URL, seen = new Set<string>()): string[] {
  if (seen.has(file.href)) return []
  seen.add(file.href)
  const code = readFileSync(file, 'utf8')
  const imported = [...code.matchAll(/^(?:(?:import|export|\}) .*)?\b(?:from|import) "([^"]+)";$/gm)]
  return imported.flatMap(([, path = '']) =>
    path.startsWith('.') ? packagesOf(new URL(path, file), seen) : [path],
  )
}

it('the package’s main entry loads no zod; that of the schemas does', () => {
  expect(packagesOf(new URL('index.js', dist))).not.toContain('zod/mini')
  expect(packagesOf(new URL('model/index.js', dist))).toContain('zod/mini')
})
