import { generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signScript } from '../../catalog/src/publish/script-folder/sign-script.ts'
import { card, cardsShown, HostSite } from './host-site.ts'

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
    } else {
      await expect.poll(() => errors.length).toBeGreaterThan(0)
      expect(await page.evaluate(() => Object.getOwnPropertySymbols(document).length)).toBe(0)
      expect(await page.getByRole('link', { name: 'Kopi' }).isVisible()).toBe(true)
    }
  })
})
