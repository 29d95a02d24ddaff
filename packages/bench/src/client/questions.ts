import { type Client, localized, type Product, type ProductFilter, regencyOf } from '@ovop-ntt/core'

/** What a visitor asks of a catalogue, in a few forms of which the costliest is told. */
export interface Question {
  readonly name: string
  readonly forms: readonly Form[]
}

export interface Form {
  /** What tells it from the other forms. */
  readonly of: string
  /** Asks a fresh client, once or call after call, and gives the number of results of each call. */
  readonly ask: (client: Client) => AsyncIterable<number>
}

/** First words of a product's village and of its name, as a visitor types them. */
const villageWord = ({ place }: Product) => place.village.split(' ')[0]!.toLowerCase()
const sortWord = ({ name }: Product) => localized(name).split(' ')[0]!.toLowerCase()

const page = (filter: ProductFilter, limit: number): Form => ({
  of: Object.values(filter).flat().join(' '),
  async *ask(client) {
    yield (await client.page(filter, { limit })).items.length
  },
})

type Area = Pick<ProductFilter, 'regency'>

/** One call for ten results. */
const search = (text: string, area: Area = {}): Form => ({
  of: [text, ...Object.values(area)].join(' '),
  async *ask(client) {
    yield (await client.search(text, { ...area, limit: 10 })).items.length
  },
})

/** Until there are ten results or no more: a call that finds few says where to look on. */
export const searchOn = (text: string): Form => ({
  of: text,
  async *ask(client) {
    let found = 0
    let after: string | undefined
    let calls = 0
    do {
      const { items, next } = await client.search(text, { limit: 10 - found, after })
      yield items.length
      found += items.length
      after = next
      calls += 1
    } while (found < 10 && after !== undefined && calls < mostCalls)
  },
})

/** A visitor has given up by then. */
const mostCalls = 20

/** The questions of the table, put to a catalogue that holds the `known` products. */
export function questionsFor(known: readonly Product[]): Question[] {
  const regencies = known.slice(0, 2).map(({ village }) => regencyOf(village))
  const words = ['kopi', 'madu', 'sorgum', 'lamtoro', ...known.map(villageWord)]
  const beginnings = [
    'k',
    'ko',
    'tenu',
    'kopi ba',
    'lamt',
    ...known.map((one) => villageWord(one).slice(0, 4)),
  ]
  const pairs = ['tenun indigo', 'kopi sorgum', ...known.map((one) => `${sortWord(one)} ${villageWord(one)}`)]
  const common = [
    'tenun indigo',
    'umkm tenun',
    'tenun sumba',
    'kopi ngada',
    'tenun ikat merah',
    'madu hutan asli',
  ]
  return [
    {
      name: 'one card',
      forms: known.map(({ id }) => ({
        of: id,
        async *ask(client) {
          yield (await client.product(id)) ? 1 : 0
        },
      })),
    },
    { name: 'first grid page', forms: [page({}, 12)] },
    { name: 'grid page of a regency', forms: regencies.map((regency) => page({ regency }, 12)) },
    {
      name: 'common filter',
      forms: [
        page({ payment: 'qris' }, 12),
        page({ certified: ['pirt'] }, 12),
        page({ availability: 'made-to-order' }, 12),
        page({ category: 'beverage', payment: 'qris' }, 12),
      ],
    },
    {
      name: 'rare filter',
      forms: [
        page({ payment: 'kkpd' }, 10),
        page({ certified: ['gi'] }, 10),
        page({ mentoring: 'completed' }, 10),
        page({ availability: 'out-of-stock' }, 10),
        page({ category: 'ikat-weaving', payment: 'kkpd' }, 10),
        ...regencies.map((regency) => page({ regency, payment: 'kkpd' }, 10)),
      ],
    },
    { name: 'search: one word', forms: words.map((text) => search(text)) },
    { name: 'search: beginning of a word', forms: beginnings.map((text) => search(text)) },
    { name: 'search: two words', forms: pairs.map((text) => search(text)) },
    // Long lists, of a few per cent of all products each, that many products are in.
    { name: 'search: common words, ten results', forms: common.map((text) => search(text)) },
    {
      name: 'search in a regency',
      forms: regencies.flatMap((regency) => [
        search('kopi', { regency }),
        search('tenun merah', { regency }),
      ]),
    },
    { name: 'two words, until ten or no more', forms: pairs.map(searchOn) },
  ]
}
