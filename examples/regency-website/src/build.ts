import { cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildCatalogue, readCatalogue } from './catalogue.ts'
import { ovop, packageFolder } from './ovop.ts'
import { catalogueRoot, siteAddress } from './site.ts'
import { writeSite } from './write-site.ts'

const here = fileURLToPath(new URL('..', import.meta.url))
const out = join(here, 'dist')
const font = 'files/plus-jakarta-sans-latin-wght-normal.woff2'

await rm(out, { recursive: true, force: true })
await mkdir(out)
await cp(join(here, 'public'), out, { recursive: true })
await cp(
  join(packageFolder('@fontsource-variable/plus-jakarta-sans'), font),
  join(out, 'huruf/plus-jakarta-sans.woff2'),
)
await cp(join(packageFolder('@ovop-ntt/embed'), 'dist'), join(out, 'ovop'), { recursive: true })
await buildCatalogue(join(out, 'katalog'))
// The catalogue's own site, made by the same command that an office runs, beside the regency's.
const katalog = join(out, 'katalog')
await ovop('pages', katalog, '--address', `${siteAddress}${catalogueRoot}`, '--script', '../ovop/ovop.js')
const catalogue = await readCatalogue(join(out, 'katalog'))
const pages = await writeSite(out, catalogue)
console.log(`${catalogue.products.length} products, ${pages.length} pages written to ${out}`)
