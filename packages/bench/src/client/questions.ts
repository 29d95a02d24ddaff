import { type Client, localized, type Product, type ProductFilter, regencyOf } from '@ovop-ntt/core'

/** What a visitor asks of a catalogue, in a few forms of which the costliest is told. */
export interface Question {
  readonly name: string
  /** Results to wait for. */
  readonly limit: number
  /** Each form asks a fresh client and gives the number of results. */
  readonly forms: readonly ((client: Client) => Promise<number>)[]
}

/** First words of a product's village and of its name, as a visitor types them. */
const villageWord = ({ place }: Product) => place.village.split(' ')[0]!.toLowerCase()
const sortWord = ({ name }: Product) => localized(name).split(' ')[0]!.toLowerCase()

const page = (filter: ProductFilter, limit: number) => async (client: Client) =>
  (await client.page(filter, { limit })).items.length

/** Until there are as many results as asked for, or no more: a call that finds few says where to look on. */
const search =
  (text: string, filter: Pick<ProductFilter, 'regency'> = {}) =>
  async (client: Client) => {
    const limit = 10
    let found = 0
    let after: string | undefined
    do {
      const { items, next } = await client.search(text, { ...filter, limit: limit - found, after })
      found += items.length
      after = next
    } while (found < limit && after !== undefined)
    return found
  }

/** The questions of the table, put to a catalogue that holds the `known` products. */
export function questionsFor(known: readonly Product[]): Question[] {
  const regencies = known.slice(0, 2).map(({ village }) => regencyOf(village))
  return [
    {
      name: 'one card',
      limit: 1,
      forms: known.map(
        ({ id }) =>
          async (client: Client) =>
            (await client.product(id)) ? 1 : 0,
      ),
    },
    { name: 'first grid page', limit: 12, forms: [page({}, 12)] },
    { name: 'grid page of a regency', limit: 12, forms: regencies.map((regency) => page({ regency }, 12)) },
    {
      name: 'common filter',
      limit: 12,
      forms: [
        page({ payment: 'qris' }, 12),
        page({ certified: ['pirt'] }, 12),
        page({ availability: 'made-to-order' }, 12),
        page({ category: 'beverage', payment: 'qris' }, 12),
      ],
    },
    {
      name: 'rare filter',
      limit: 10,
      forms: [
        page({ payment: 'kkpd' }, 10),
        page({ certified: ['gi'] }, 10),
        page({ mentoring: 'completed' }, 10),
        page({ availability: 'out-of-stock' }, 10),
        page({ category: 'ikat-weaving', payment: 'kkpd' }, 10),
        ...regencies.map((regency) => page({ regency, payment: 'kkpd' }, 10)),
      ],
    },
    {
      name: 'search: one word',
      limit: 10,
      forms: ['kopi', 'madu', 'sorgum', 'lamtoro', ...known.map(villageWord)].map((text) => search(text)),
    },
    {
      name: 'search: two words',
      limit: 10,
      forms: [
        'tenun indigo',
        'kopi sorgum',
        ...known.map((product) => `${sortWord(product)} ${villageWord(product)}`),
      ].map((text) => search(text)),
    },
    {
      name: 'search: beginning of a word',
      limit: 10,
      forms: [
        'k',
        'ko',
        'tenu',
        'kopi ba',
        'lamt',
        ...known.map((product) => villageWord(product).slice(0, 4)),
      ].map((text) => search(text)),
    },
    {
      name: 'search in a regency',
      limit: 10,
      forms: regencies.flatMap((regency) => [
        search('kopi', { regency }),
        search('tenun merah', { regency }),
      ]),
    },
  ]
}
