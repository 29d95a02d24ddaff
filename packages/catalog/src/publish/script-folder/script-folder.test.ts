import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { scriptKey, signScript } from './sign-script.ts'
import { writeScriptFolder } from './write-script-folder.ts'

it('signs the digest of a script, so that its key can be named in a tag', () => {
  const { privateKey } = generateKeyPairSync('ed25519')
  const { integrity, headers } = signScript(Buffer.from('alert(1)'), privateKey)
  const [, covered] = /^ovop=(.*)$/.exec(headers['Signature-Input']) ?? []
  const base = `"unencoded-digest";sf: ${headers['Unencoded-Digest']}\n"@signature-params": ${covered}`
  const signature = Buffer.from(/^ovop=:(.*):$/.exec(headers.Signature)![1]!, 'base64')
  expect(verify(null, Buffer.from(base), createPublicKey(privateKey), signature)).toBe(true)
  expect(integrity).toMatch(/^ed25519-[\w+/]{43}=$/)
  expect(covered).toContain(`keyid="${integrity.replace('ed25519-', '')}"`)
})

it('makes a key once, for its owner alone, and takes it again', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'ovop-')), 'kunci.pem')
  const made = await scriptKey(path)
  const again = await scriptKey(path)
  expect([made.isNew, again.isNew]).toEqual([true, false])
  expect(again.key.equals(made.key)).toBe(true)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
})

it('overwrites no folder of somebody else’s', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ovop-'))
  await writeFile(join(folder, 'laporan.xlsx'), '')
  await expect(writeScriptFolder(folder)).rejects.toThrow(/@ovop-ntt\/embed|berisi berkas lain/)
  expect(await readFile(join(folder, 'laporan.xlsx'), 'utf8')).toBe('')
})
