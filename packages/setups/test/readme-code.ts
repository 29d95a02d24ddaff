// The code of the packages' READMEs as files, to be checked as a reader's own would be.
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const packages = fileURLToPath(new URL('../..', import.meta.url))
/** Among the set-ups of frameworks, whose strict settings hold for it; not under version control. */
const place = fileURLToPath(new URL('../frameworks/readmes', import.meta.url))

/** Names that a README leaves to its reader: their own data, and what an earlier block made. */
const left = `import type { Client, Product, ProductSummary, Village } from '@ovop-ntt/core'
import type { OvopVillageMap } from '@ovop-ntt/elements'
declare global {
  const ovop: Client
  const id: string
  const products: ProductSummary[]
  const villages: Village[]
  const map: OvopVillageMap
  const prices: Map<string, { price: number }>
  const promise: Promise<void>
  const file: File
  function openMyCheckout(product: Product['id'] | undefined): void
}
`

/** Writes each block of TypeScript of each published package's README as a module of its own; says their names. */
export function writeReadmeCode(): string[] {
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place)
  writeFileSync(join(place, 'left-to-the-reader.d.ts'), left)
  return globSync('*/README.md', { cwd: packages }).flatMap((readme) => {
    const text = readFileSync(join(packages, readme), 'utf8')
    return Array.from(text.matchAll(/^```(tsx?)\n(.*?)^```/gms), ([, kind, code], index) => {
      const name = `${readme.split('/')[0]}-${index + 1}.${kind}`
      writeFileSync(join(place, name), `${code}export {}\n`)
      return name
    })
  })
}
