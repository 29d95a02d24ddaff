import { execFile } from 'node:child_process'
import { copyFile, cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { openBuiltSite } from '@ovop-ntt/testing/built-site.ts'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { addCatalogue, type EmptyProject, emptyProject, packAll } from './empty-project.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const typescript = 'typescript@6.0.3'
const react = ['react@19.3.1', 'react-dom@19.3.1', '@types/react@19.3.3']

let tarballs: string
beforeAll(async () => {
  tarballs = await packAll()
})
afterAll(() => rm(tarballs, { recursive: true, force: true }))

async function open(...args: [names: string[], others: string[], template?: string]): Promise<EmptyProject> {
  const project = await emptyProject(tarballs, ...args)
  onTestFinished(() => project.remove())
  return project
}

/** As a user's own configuration, at its strictest. */
async function checkTypes(project: EmptyProject, checker = 'tsc', change: object = {}): Promise<void> {
  await copyFile(here('../frameworks/tsconfig.json'), join(project.folder, 'strict.json'))
  await writeFile(
    join(project.folder, 'tsconfig.json'),
    JSON.stringify({
      extends: './strict.json',
      include: ['**/*'],
      exclude: ['dist', 'node_modules'],
      ...change,
    }),
  )
  expect(await project.run(checker, '-p', '.')).toBe('')
}

/** Errors of the console that say nothing against the packages: a page without an icon of its own is asked for one. */
const withoutIcon = /404/
/** Where a server reads the catalogue from disk, its address, and that of its pictures, is made up. */
const withoutPictures = /404|ERR_NAME_NOT_RESOLVED/

/** Looks at what was built: the product is on the page, and nothing went wrong. */
async function expectProduct(folder: string, path = '/', harmless = withoutIcon) {
  const site = await openBuiltSite(pathToFileURL(`${folder}/`))
  onTestFinished(() => site.close())
  const { page, errors } = await site.open(path)
  const name = page.locator('ovop-product-card [part=name]').first()
  await expect.poll(() => name.textContent(), { timeout: 30_000 }).toMatch(/Bajawa/)
  expect(errors.filter((error) => !harmless.test(error))).toEqual([])
  return page
}

it('each tarball holds its licence, and the notices of whose code and data it holds', async () => {
  const names = await readdir(tarballs)
  expect(names.length).toBeGreaterThan(4)
  for (const name of names) {
    const { stdout } = await promisify(execFile)('tar', ['-tzf', join(tarballs, name)])
    const files = stdout.split('\n')
    for (const file of ['package/LICENSE', 'package/dist/THIRD-PARTY-NOTICES.md'])
      expect(files, name).toContain(file)
  }
})

describe('from the tarballs, in an empty project', () => {
  it('plain TypeScript and React are typed strictly', async () => {
    const project = await open(['core', 'elements', 'react'], [typescript, ...react])
    for (const file of ['plain.ts', 'react.tsx', 'react-components.tsx'])
      await copyFile(here(`../frameworks/${file}`), join(project.folder, file))
    await checkTypes(project)
  })

  // The oldest and the newest Node that core and elements say they run in.
  it.each(['20', '24'])('Node %s imports core, elements and their server rendering', async (version) => {
    const project = await open(['core', 'elements', 'react'], ['react@19.3.1', `node@${version}`])
    await writeFile(
      join(project.folder, 'page.js'),
      `import { createClient, formatRupiah } from '@ovop-ntt/core'
import '@ovop-ntt/elements/define'
import { renderToString } from '@ovop-ntt/elements/ssr'
import { OvopProductCard } from '@ovop-ntt/react'
const failed = await createClient({ catalog: 'http://127.0.0.1:9/catalog.json' }).product('53.09-x').catch((error) => error.name)
console.log(process.version.split('.')[0], formatRupiah(25_000).replace('\\u00a0', ' '), typeof renderToString, typeof OvopProductCard, failed)`,
    )
    expect((await project.run('node', 'page.js')).trim()).toBe(
      `v${version} Rp 25.000 function object TransportError`,
    )
  })

  it('a page built by Vite', async () => {
    const project = await open(['core', 'elements'], [typescript, 'vite@8.3.8'], 'vite')
    await copyFile(here('../projects/page.ts'), join(project.folder, 'page.ts'))
    await addCatalogue(project.folder, 'public/katalog')
    await checkTypes(project)
    await project.run('vite', 'build', '--target', 'es2022')
    await expectProduct(join(project.folder, 'dist'))
  })

  it('a page built by webpack', async () => {
    const tools = ['webpack@5.113.0', 'webpack-cli@7.3.1', 'ts-loader@9.6.2']
    const project = await open(['core', 'elements'], [typescript, ...tools], 'webpack')
    await copyFile(here('../projects/page.ts'), join(project.folder, 'page.ts'))
    await addCatalogue(project.folder, 'dist/katalog')
    await checkTypes(project)
    await project.run('webpack')
    await expectProduct(join(project.folder, 'dist'))
  })

  it('a page built by esbuild', async () => {
    const project = await open(['core', 'elements'], [typescript, 'esbuild@0.28.2'], 'esbuild')
    await copyFile(here('../projects/page.ts'), join(project.folder, 'page.ts'))
    await addCatalogue(project.folder, 'dist/katalog')
    await checkTypes(project)
    await project.run(
      'esbuild',
      'page.ts',
      '--bundle',
      '--splitting',
      '--format=esm',
      '--minify',
      '--outdir=dist',
    )
    await copyFile(join(project.folder, 'index.html'), join(project.folder, 'dist/index.html'))
    await expectProduct(join(project.folder, 'dist'))
  })

  it('a Next build: a product read in a server component lives on in a client component', async () => {
    const others = [typescript, 'next@16.4.6', ...react, '@types/node@24', '@types/react-dom@19.2.7']
    const project = await open(['core', 'elements', 'react'], others, 'next')
    await addCatalogue(project.folder, 'public/katalog')
    // Next's own declarations need the newer library.
    const compilerOptions = { types: ['node'], lib: ['ES2024', 'DOM', 'DOM.Iterable'] }
    await checkTypes(project, 'tsc', { compilerOptions })
    await project.run('next', 'build')
    const page = await expectProduct(join(project.folder, 'dist'), '/index.html', withoutPictures)
    // Registered once React has taken over: a press is the page's from then on.
    await page.waitForFunction(() => customElements.get('ovop-product-card'))
    await page.locator('ovop-product-card [part=button]').click()
    await expect
      .poll(() => page.locator('#bought').textContent(), { timeout: 30_000 })
      .toBe('53.09-kopi-arabika-bajawa')
  })

  it('an Astro build, without any script', async () => {
    const project = await open(['core', 'elements'], ['astro@7.3.5'], 'astro')
    await addCatalogue(project.folder, 'public/katalog')
    await project.run('astro', 'build')
    await expectProduct(join(project.folder, 'dist'), '/', withoutPictures)
  })

  it('a Vue page, whose templates are typed', async () => {
    const others = [typescript, 'vue@3.5.45', 'vue-tsc@3.3.14', 'vite@8.3.8', '@vitejs/plugin-vue@6.0.11']
    const project = await open(['core', 'elements'], others, 'vue')
    await addCatalogue(project.folder, 'public/katalog')
    await checkTypes(project, 'vue-tsc', { vueCompilerOptions: { strictTemplates: true } })
    await project.run('vite', 'build')
    await expectProduct(join(project.folder, 'dist'))
  })

  it('a plain page with the script tag', async () => {
    const project = await open(['embed'], [], 'plain-script')
    const site = join(project.folder, 'site')
    await mkdir(site)
    await cp(join(project.folder, 'node_modules/@ovop-ntt/embed/dist'), join(site, 'ovop'), {
      recursive: true,
    })
    await copyFile(join(project.folder, 'index.html'), join(site, 'index.html'))
    await expectProduct(site)
  })
})
