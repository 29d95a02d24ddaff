// Checks each published package as it is packed: its exports, files and types.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pnpm, root, run } from './steps.mjs'

const packages = readdirSync(join(root, 'packages'))
  .map((folder) => JSON.parse(readFileSync(join(root, 'packages', folder, 'package.json'), 'utf8')))
  .filter((manifest) => !manifest.private)

const packed = mkdtempSync(join(tmpdir(), 'ovop-packed-'))
const filters = packages.flatMap(({ name }) => ['--filter', name])
await pnpm('--recursive', ...filters, 'pack', '--pack-destination', packed)

async function check({ name, version, exports }) {
  const tarball = join(packed, `${name.slice(1).replace('/', '-')}-${version}.tgz`)
  await run('publint', 'run', tarball, '--strict')
  // A script tag has no types to check.
  if (exports['.']) await run('attw', tarball, '--profile', 'esm-only', '--format', 'ascii')
}

/** Checks one package after the other, until none is left. */
async function checkNext() {
  for (let next = packages.shift(); next; next = packages.shift()) await check(next)
}
await Promise.all([checkNext(), checkNext()])
rmSync(packed, { recursive: true })
