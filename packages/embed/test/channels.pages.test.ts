import { generateKeyPairSync } from 'node:crypto'
import { appendFileSync, chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { writeServerFiles } from '../../catalog/src/publish/hosting/server-files.ts'
import { signScript } from '../../catalog/src/publish/script-folder/sign-script.ts'
import { run } from '../../catalog/test/run-ovop.ts'
import { temporaryFolder } from '../../catalog/test/temporary-folder.ts'
import {
  hasApache,
  hasNginx,
  startApache,
  startNginx,
  type WebServer,
} from '../../catalog/test/web-servers.ts'
import { card, cardsShown, HostSite, type Visit } from './host-site.ts'

const site = new HostSite()
beforeAll(() => site.open())
afterAll(() => site.close())

const bytes = readFileSync(new URL('../dist/ovop.js', import.meta.url))
const { privateKey } = generateKeyPairSync('ed25519')

describe('a script tag that names a signing key', () => {
  it.each([
    ['runs the script that was signed', signScript(bytes, privateKey).headers, true],
    [
      'runs no script that was signed by another key',
      signScript(bytes, generateKeyPairSync('ed25519').privateKey).headers,
      false,
    ],
    [
      'runs no script of which a byte is another',
      signScript(Buffer.concat([bytes, Buffer.from(' ')]), privateKey).headers,
      false,
    ],
    ['runs no script without a signature', {}, false],
  ])('%s, in Chromium', async (_, headers, runs) => {
    site.answers.set('/ovop/ovop.js', () => ({ body: bytes, headers: headers as Record<string, string> }))
    const { integrity } = signScript(bytes, privateKey)
    const { page, errors } = await site.visit({
      body: `<script src="/ovop/ovop.js" integrity="${integrity}" crossorigin="anonymous"></script>${card}`,
    })
    if (runs) {
      await cardsShown(page)
      expect(errors).toEqual([])
    } else await expectNotRun({ page, errors })
  })
})

async function expectNotRun({ page, errors }: Pick<Visit, 'page' | 'errors'>): Promise<void> {
  await expect.poll(() => errors.length).toBeGreaterThan(0)
  expect(await page.evaluate(() => Object.getOwnPropertySymbols(document).length)).toBe(0)
  expect(await page.getByRole('link', { name: 'Kopi' }).isVisible()).toBe(true)
}

describe('a script signed as ovop sign-script prints it, for sites elsewhere', () => {
  /** A server's folder with the script, what the command prints of it by its titles, and the tag for other sites. */
  async function signed() {
    const root = temporaryFolder()
    chmodSync(root, 0o755)
    mkdirSync(join(root, 'ovop'))
    cpSync(fileURLToPath(new URL('../dist', import.meta.url)), join(root, 'ovop'), { recursive: true })
    const { out } = await run(
      'sign-script',
      join(root, 'ovop/ovop.js'),
      '--key',
      join(temporaryFolder(), 'kunci.pem'),
    )
    const [, before = '', nginx = '', apache = ''] =
      /([\s\S]*)^# nginx$\n([\s\S]*)^# Apache.*$\n([\s\S]*)^# Cloudflare.*$\n/m.exec(out) ?? []
    const [, integrity = ''] = /integrity="(ed25519-[^"]+)"/.exec(before) ?? []
    expect(integrity).not.toBe('')
    return { root, integrity, nginx, apache }
  }

  async function expectChecked(started: Promise<WebServer>, root: string, integrity: string): Promise<void> {
    const server = await started
    onTestFinished(server.close)
    const body = `<script src="${server.url}ovop/ovop.js" integrity="${integrity}" crossorigin="anonymous" async></script>${card}`
    const { page, errors } = await site.visit({ head: '', body })
    await cardsShown(page)
    expect(errors).toEqual([])
    appendFileSync(join(root, 'ovop/ovop.js'), ' ')
    await expectNotRun(await site.visit({ head: '', body }))
  }

  it.skipIf(!hasNginx)(
    'runs from nginx, and not with a byte more (skipped where nginx is not installed)',
    async () => {
      const { root, integrity, nginx } = await signed()
      const [above = '', inside = ''] = nginx.split(/^(?=# di dalam server)/m)
      await expectChecked(startNginx(root, { above, inside }), root, integrity)
    },
  )

  it.skipIf(!hasApache)(
    'runs from Apache, and not with a byte more (skipped where apache2 is not installed)',
    async () => {
      const { root, integrity, apache } = await signed()
      await writeServerFiles(join(root, 'ovop'), 'ovop', ['widgets-AAAAAAAA.js'])
      writeFileSync(join(root, '.htaccess'), apache)
      await expectChecked(startApache(root), root, integrity)
    },
  )
})
