import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** What a file and all files it imports take from packages. */
function packagesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return []
  seen.add(file)
  const imports = readFileSync(file, 'utf8').matchAll(
    /(?:^(?:import|export)(?! type)[^'"]*?from |import\()'([^']+)'/gms,
  )
  return Array.from(imports, ([, name = '']) => name).flatMap((name) =>
    name.startsWith('.') ? packagesOf(join(dirname(file), name), seen) : [name],
  )
}

test('reading and checking need nothing that a page does not have', () => {
  const packages = new Set(packagesOf(new URL('./browser.ts', import.meta.url).pathname))
  expect([...packages].sort()).toEqual([
    '@ovop-ntt/core',
    '@ovop-ntt/core/format',
    '@ovop-ntt/core/model',
    '@ovop-ntt/geo',
    '@ovop-ntt/geo/other-names',
    '@ovop-ntt/geo/village-names',
    '@ovop-ntt/geo/villages',
    'fastest-levenshtein',
    'papaparse',
    'saxen',
    'zod/mini',
  ])
})
