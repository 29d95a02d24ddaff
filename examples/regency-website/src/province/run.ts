// node src/province/run.ts: the demo's catalogue once more, the way a province comes by it. Each regency builds and
// signs its own; half of them are read from a web server, half from folders; merged, signed, published into `dist/`.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@ovop-ntt/catalog'
import { regencyOf } from '@ovop-ntt/core'
import { ovop } from '../ovop.ts'
import { mergeOffices, sourceOf } from './merge-offices.ts'
import { buildOffice, handOverPictures, openOffice, sampleProducts } from './office.ts'

const folder = await mkdtemp(join(tmpdir(), 'ovop-provinsi-'))
const { url, close } = await serve(folder, { port: 0 })
try {
  const products = Map.groupBy(await sampleProducts(folder), ({ village }) => regencyOf(village))
  const sources: string[] = []
  for (const [code, own] of products) {
    const office = await openOffice(join(folder, code), code)
    await handOverPictures(folder, office)
    await buildOffice(office, own)
    const isServed = sources.length % 2 === 0
    sources.push(sourceOf(office, isServed ? `${url}${code}/katalog/catalog.json` : office.catalogue))
    console.log(
      `${code}: ${own.length} products, ${isServed ? 'read from an address' : 'read from a folder'}`,
    )
  }
  await mergeOffices(sources, join(folder, 'katalog-ntt'))
  const target = fileURLToPath(new URL('../../dist/katalog', import.meta.url))
  // What `build` left there was not published from this folder.
  console.log(await ovop('publish', join(folder, 'katalog-ntt'), target, '--replace', 'latest'))
} finally {
  await close()
  await rm(folder, { recursive: true, force: true })
}
