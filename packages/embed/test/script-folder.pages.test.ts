// The folder with the script from the command to a server, as a webmaster gets it.
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { serve } from '../../catalog/src/commands/serve/serve.ts'
import { checkHosting } from '../../catalog/src/publish/hosting/check-hosting.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const ovop = (...args: string[]) =>
  promisify(execFile)(process.execPath, [here('../../catalog/bin/ovop.js'), ...args], { cwd: here('..') })

let scratch: string
let folder: string
let told: string
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'ovop-skrip-'))
  folder = join(scratch, 'ovop')
  told = (await ovop('embed', folder, '--zip')).stdout
}, 60_000)
afterAll(() => {
  if (scratch !== undefined) rmSync(scratch, { recursive: true })
})

it('is written whole, with a guide in Indonesian, settings for servers, and as a zip', () => {
  const files = readdirSync(folder)
  for (const name of [
    'ovop.js',
    'ovop.css',
    'ovop-frame.js',
    'catalog.json',
    '.htaccess',
    '_headers',
    'BACA-SAYA.md',
  ])
    expect(files).toContain(name)
  const guide = readFileSync(join(folder, 'BACA-SAYA.md'), 'utf8')
  expect(guide).toContain('<script src="/ovop/ovop.js" data-catalog="/katalog/catalog.json"')
  expect(guide).toContain('ovop verify')
  const chunks = files.filter((name) => /^widgets-[\w-]{8}\.js$/.test(name))
  expect(chunks).toHaveLength(1)
  expect(readFileSync(join(folder, '_headers'), 'utf8')).toContain(`/ovop/${chunks[0]}\n`)
  expect(existsSync(`${folder}.zip`)).toBe(true)
  expect(told).toContain('ovop verify https://')
})

it('once uploaded has nothing to be mended on a server as the guide has it, and says which file was altered', async () => {
  const served = await serve(folder, { port: 0 })
  onTestFinished(served.close)
  const good = await checkHosting(`${served.url}ovop.js`)
  expect(good.kinds).toEqual(['script'])
  expect(good.findings.filter(({ isProblem }) => isProblem)).toEqual([])
  const [chunk = ''] = readdirSync(folder).filter((name) => name.startsWith('product-grid-'))
  const bytes = readFileSync(join(folder, chunk), 'utf8')
  writeFileSync(join(folder, chunk), `${bytes}\n`)
  const bad = await checkHosting(served.url)
  expect(bad.findings.filter(({ isProblem }) => isProblem)).toMatchObject([
    { places: [chunk], message: expect.stringContaining('bukan yang ditulis ovop embed') },
  ])
  writeFileSync(join(folder, chunk), bytes)
})

it('is written again over an older one, and keeps chunks that open pages still ask for', async () => {
  writeFileSync(join(folder, 'widgets-LAMALAMA.js'), '')
  await ovop('embed', folder)
  expect(existsSync(join(folder, 'widgets-LAMALAMA.js'))).toBe(true)
}, 60_000)
