// The packages as they are packed, without the registry: what the long run installs by npm is unpacked by hand here.
import { execFile } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const execute = promisify(execFile)
const packages = fileURLToPath(new URL('../../', import.meta.url))
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const packed = ['geo', 'core', 'elements', 'react', 'embed', 'catalog']

/** A project in whose `node_modules` our packages lie as their tarballs have them, and what they need as installed here. */
let project: string
const unpacked = (folder: string, path = '') => join(project, 'node_modules/@ovop-ntt', folder, path)

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'ovop-packed-'))
  const folders = packed.map((folder) => join(packages, folder))
  await execute(npm, ['pack', '--silent', '--ignore-scripts', '--pack-destination', project, ...folders], {
    maxBuffer: 1e8,
  })
  for (const folder of packed) {
    const tarball = (await readdir(project)).find((file) => file.startsWith(`ovop-ntt-${folder}-`))!
    await mkdir(unpacked(folder), { recursive: true })
    await execute('tar', ['-xzf', join(project, tarball), '-C', unpacked(folder), '--strip-components', '1'])
    const manifest = JSON.parse(await readFile(unpacked(folder, 'package.json'), 'utf8'))
    for (const name of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })) {
      const installed = join(packages, folder, 'node_modules', name)
      const link = join(project, 'node_modules', name)
      if (name.startsWith('@ovop-ntt/') || existsSync(link) || !existsSync(installed)) continue
      await mkdir(dirname(link), { recursive: true })
      await symlink(realpathSync(installed), link)
    }
  }
  await writeFile(join(project, 'package.json'), JSON.stringify({ type: 'module', private: true }))
})
afterAll(() => rm(project, { recursive: true, force: true }))

describe('the packages as they are packed', () => {
  it('are imported in Node', async () => {
    await writeFile(
      join(project, 'page.js'),
      `import { formatRupiah } from '@ovop-ntt/core'
import '@ovop-ntt/elements/define'
import '@ovop-ntt/elements/product-card/define'
import { renderToString } from '@ovop-ntt/elements/ssr'
import { OvopProductCard } from '@ovop-ntt/react'
console.log(formatRupiah(25_000).replace('\\u00a0', ' '), typeof renderToString, typeof OvopProductCard)`,
    )
    const { stdout } = await execute(process.execPath, ['page.js'], { cwd: project })
    expect(stdout.trim()).toBe('Rp 25.000 function object')
  })

  it('are bundled for a page', async () => {
    const { build } = await import('esbuild')
    const { outputFiles } = await build({
      stdin: {
        contents: `export { createClient } from '@ovop-ntt/core'
import '@ovop-ntt/elements/product-grid/define'
export { OvopVillageMap } from '@ovop-ntt/react'`,
        resolveDir: project,
      },
      bundle: true,
      format: 'esm',
      write: false,
      logLevel: 'error',
    })
    expect(outputFiles[0]?.text).toContain('ovop-product-grid')
  })

  it.each(packed)('%s has documents whose links lead to what it holds', async (folder) => {
    const files = await readdir(unpacked(folder), { recursive: true })
    const documents = files.filter((file) => file.endsWith('.md'))
    expect(documents).toContain('README.md')
    for (const file of documents) {
      const text = await readFile(unpacked(folder, file), 'utf8')
      for (const [, path = ''] of text.matchAll(/\]\((?![a-z]+:|#)([^)#]+)/g))
        expect(files, `${file} of ${folder}`).toContain(join(dirname(file), path))
    }
  })

  it.each(packed)('%s says whose code and data it holds, under which licences', async (folder) => {
    const notices = await readFile(unpacked(folder, 'dist/THIRD-PARTY-NOTICES.md'), 'utf8')
    const held: Record<string, string[]> = {
      geo: ['Open Database License'],
      core: ['no code of other packages'],
      elements: ['## lit-html', '## parse5', 'Open Database License'],
      react: ['no code of other packages'],
      embed: ['## lit-html', '## lean-qr', '## ky', 'Open Database License'],
      catalog: ['## papaparse'],
    }
    for (const words of held[folder]!) expect(notices).toContain(words)
  })
})
