// Checks each published package as it would be packed: its exports, files and types.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './steps.mjs'

for (const name of readdirSync(join(root, 'packages'))) {
  const folder = join('packages', name)
  const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
  if (manifest.private) continue
  console.log(`\n${manifest.name}`)
  await run('publint', 'run', folder, '--strict', '--pack', 'npm')
  // A script tag has no types to check.
  if (manifest.exports['.']) await run('attw', '--pack', folder, '--profile', 'esm-only', '--format', 'ascii')
}
