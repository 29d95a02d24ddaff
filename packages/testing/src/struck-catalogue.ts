import { hash } from 'node:crypto'
import { type Root, rootBytes } from '@ovop-ntt/core/format'
import { delegateKey, newKeyPair, signRoot } from '@ovop-ntt/core/trust'
import { about, makeCatalog } from './catalog.ts'
import { faults, newerRoot, type StruckFile } from './network-faults.ts'
import { makeProduct } from './products.ts'
import { type Handler, serveFiles } from './server.ts'

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><rect width="4" height="3"/></svg>'
const count = 1500
/** Of this one the leaf is struck, and the picture; in the newer catalogue it has another name. */
const struck = 30

/** A large signed catalogue, of which each kind of file can be struck by each fault of a network. */
export async function struckCatalogue() {
  const [offline, publishing] = [await newKeyPair(), await newKeyPair()]
  const expires = '2999-01-01T00:00:00Z'
  const delegation = await delegateKey(offline, publishing, { catalog: about.id, expires })
  const finish = (root: Root) => signRoot(root, publishing, [delegation])
  const image = `images/${hash('sha256', picture).slice(0, 32)}.svg`
  const images = [{ src: image, width: 4, height: 3 }]
  const products = Array.from({ length: count }, (_, n) => makeProduct(n, n === struck ? { images } : {}))
  const now = await makeCatalog(count, { products, finish })
  const newer = await makeCatalog(count, {
    products: products.map((one, n) => (n === struck ? { ...one, name: 'Produk bernama baru' } : one)),
    about: { revision: about.revision + 1 },
    finish,
  })
  const older = await finish({ ...now.root, revision: about.revision - 1000, title: 'Katalog lama' })
  const files = new Map([...newer.files, ...now.files, [image, encode(picture)]])
  const id = products[struck]!.id

  const isStruck: Record<StruckFile, (path: string) => boolean> = {
    root: (path) => path === 'catalog.json',
    'inner page': (path) => path.startsWith('pages/') && decode(files.get(path)).startsWith('[['),
    leaf: (path) =>
      path.startsWith('pages/') &&
      decode(files.get(path)).startsWith('[{') &&
      decode(files.get(path)).includes(`"id":"${id}"`),
    image: (path) => path === image,
    chunk: () => false,
  }
  const good = typed(serveFiles(files))
  const answers = {
    good,
    older: serveFiles(new Map([['catalog.json', rootBytes(older)]])),
    altered: typed(serveFiles(new Map([...files].map(([path, bytes]) => [path, altered(bytes)] as const)))),
  }
  const isNew = (path: string) => path === 'catalog.json' || !now.files.has(path)

  return {
    catalogKey: offline.publicKey,
    /** The product whose leaf and picture are struck. */
    product: id,
    good,
    /** The catalogue as it stands at paths beside its root, with a fault of a file; `onStruck` hears of each time. */
    struckBy(fault: string, file: StruckFile, onStruck = () => {}): Handler {
      const bad = faults[fault]!(answers)
      const newest = serveFiles(newer.files)
      return (request, response, url) => {
        const path = url.pathname.slice(1)
        const isOut = fault === newerRoot && file !== 'image'
        if (isOut && path === 'catalog.json') return newest(request, response, url)
        const isBad = isStruck[file](path) && (!isOut || isNew(path))
        if (isBad) onStruck()
        return (isBad ? bad : good)(request, response, url)
      }
    },
  }
}

/** With the types and the caching that the server recipes ask for. */
function typed(answer: Handler): Handler {
  return (request, response, url) => {
    const isForEver = url.pathname !== '/catalog.json'
    const { writeHead } = response
    response.writeHead = ((code: number, headers: object) =>
      writeHead.call(response, code, {
        ...headers,
        ...(url.pathname.endsWith('.svg') && { 'content-type': 'image/svg+xml' }),
        'cache-control': isForEver ? 'public, max-age=31536000, immutable' : 'public, max-age=60',
      })) as never
    return answer(request, response, url)
  }
}

const altered = (bytes: Uint8Array) =>
  encode(decode(bytes).replaceAll('produk', 'prodok').replace('rect', 'rekt'))
const encode = (text: string) => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
