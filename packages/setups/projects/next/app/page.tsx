// A server component that reads a product and gives it to a client component as it is.
import { readFile } from 'node:fs/promises'
import { createClient } from '@ovop-ntt/core'
import { Buy } from './Buy'

const readFromDisk: typeof fetch = async (input) =>
  new Response(await readFile(`public${new URL(input instanceof Request ? input.url : input).pathname}`))

export default async function Page() {
  const ovop = createClient({ catalog: 'https://desa.example/katalog/catalog.json', fetch: readFromDisk })
  return <Buy product={await ovop.product('53.09-kopi-arabika-bajawa')} />
}
