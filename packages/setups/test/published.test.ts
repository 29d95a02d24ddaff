import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const packages = fileURLToPath(new URL('../../', import.meta.url))

interface Manifest {
  name: string
  private?: boolean
  files?: string[]
  keywords?: string[]
  engines?: { node: string }
  license?: string
  bin?: object
  exports?: object
}

const published = readdirSync(packages)
  .map((folder) => ({
    folder,
    manifest: JSON.parse(readFileSync(join(packages, folder, 'package.json'), 'utf8')) as Manifest,
  }))
  .filter(({ manifest }) => !manifest.private)
  .map(({ folder, manifest }) => ({ name: manifest.name, folder, manifest }))

/** What every tarball holds besides its `files`. */
const always = ['LICENSE', 'README.md', 'package.json']

describe.each(published)('$name as it is packed', ({ folder, manifest }) => {
  it('says what it is, under which licence, and where it runs', () => {
    expect(manifest.keywords?.length).toBeGreaterThan(3)
    expect(manifest.license).toBeTruthy()
    // A script tag runs in browsers alone.
    if (folder !== 'embed') expect(manifest.engines?.node).toMatch(/^>=\d+/)
  })

  // pnpm packs the one above along, but not into a package that has a file of such a name: the data's licence is one.
  it('has the licence of the repository', () => {
    const licence = readFileSync(join(packages, '../LICENSE'), 'utf8')
    const own = join(packages, folder, 'LICENSE')
    if (['embed', 'geo'].includes(folder) || existsSync(own)) expect(readFileSync(own, 'utf8')).toBe(licence)
  })

  it('has a README whose links stay in the tarball', () => {
    const readme = readFileSync(join(packages, folder, 'README.md'), 'utf8')
    const links = [...readme.matchAll(/\]\((?!https?:|mailto:|#)\.?\/?([^)#]+)/g)].map(
      ([, path = '']) => path,
    )
    const isPacked = (path: string) =>
      [...always, ...(manifest.files ?? [])].some((file) => path === file || path.startsWith(`${file}/`))
    expect(links.filter((path) => !isPacked(path) || !existsSync(join(packages, folder, path)))).toEqual([])
  })
})

const { modules } = JSON.parse(
  readFileSync(join(packages, 'elements/dist/custom-elements.json'), 'utf8'),
) as {
  modules: { declarations: { tagName?: string; name: string }[] }[]
}
const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName)

it.each(elements)(
  '$tagName is named by the READMEs of elements and React components',
  ({ tagName, name }) => {
    const readme = (folder: string) => readFileSync(join(packages, folder, 'README.md'), 'utf8')
    expect(readme('elements')).toContain(`\`${tagName}\``)
    expect(readme('react')).toContain(`\`${name}\``)
  },
)
