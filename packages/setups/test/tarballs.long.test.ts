import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'

const run = promisify(execFile)
const packages = fileURLToPath(new URL('../../', import.meta.url))
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const pnpm = ['exec', '--yes', '--', 'pnpm@10.34.9']

/** Those that a page or a server imports. */
const imported = ['geo', 'core', 'elements', 'react']

/** A project of somebody else: nothing in it but what npm installs from our tarballs. */
let project: string

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'ovop-tarballs-'))
  for (const folder of imported)
    await run(npm, [...pnpm, 'pack', '--pack-destination', project], { cwd: join(packages, folder) })
  const tarballs = (await readdir(project)).filter((file) => file.endsWith('.tgz'))
  await writeFile(join(project, 'package.json'), JSON.stringify({ type: 'module', private: true }))
  const others = ['typescript@6.0.3', 'react@19.3.1', '@types/react@19.3.3']
  await run(npm, ['install', '--no-audit', '--no-fund', ...tarballs.map((file) => `./${file}`), ...others], {
    cwd: project,
  })
})
afterAll(() => rm(project, { recursive: true, force: true }))

it('the tarballs are typed strictly in a project of their own', async () => {
  const frameworks = join(packages, 'setups/frameworks')
  for (const file of ['plain.ts', 'react.tsx', 'react-components.tsx', 'tsconfig.json'])
    await copyFile(join(frameworks, file), join(project, file))
  const found = await run(process.execPath, ['node_modules/typescript/bin/tsc'], { cwd: project }).catch(
    ({ stdout }: { stdout: string }) => ({ stdout }),
  )
  expect(found.stdout).toBe('')
})

it('the tarballs are imported in Node', async () => {
  await writeFile(
    join(project, 'page.js'),
    `import { formatRupiah } from '@ovop-ntt/core'
import '@ovop-ntt/elements/define'
import { renderToString } from '@ovop-ntt/elements/ssr'
import { OvopProductCard } from '@ovop-ntt/react'
console.log(formatRupiah(25_000).replace('\\u00a0', ' '), typeof renderToString, typeof OvopProductCard)`,
  )
  const { stdout } = await run(process.execPath, ['page.js'], { cwd: project })
  expect(stdout.trim()).toBe('Rp 25.000 function object')
})
