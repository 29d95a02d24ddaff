import type { Certificate, Product } from '@ovop-ntt/core'
import { regencyByCode } from '@ovop-ntt/geo'
import { villageNames } from '@ovop-ntt/geo/village-names'
import { generateQris } from './generate-qris.ts'
import { type Draw, drawFor } from './random.ts'
import { groups, makers, rareWords, type Sort, sentences, sorts, varieties } from './vocabulary.ts'

/** Values with how often they come, some common and some rare: filters are measured with both. */
const availability = [
  ['in-stock', 80],
  ['made-to-order', 12],
  ['seasonal', 7.9],
  ['out-of-stock', 0.1],
] as const
const mentoring = [
  ['none', 84],
  ['in-progress', 9],
  ['handed-over', 6.8],
  ['completed', 0.2],
] as const
const programme = [
  ['ovop', 60],
  ['umkm', 38],
  ['osop', 1.95],
  ['ocop', 0.05],
] as const
const producerKind = [
  ['group', 40],
  ['umkm', 40],
  ['cooperative', 10],
  ['bumdes', 8],
  ['street-vendor', 2],
] as const
/** One product in so many. */
const onceIn = {
  pirt: 4,
  halal: 5,
  bpom: 25,
  gi: 800,
  sni: 2000,
  tkdn: 300,
  qris: 3,
  transfer: 2,
  cod: 20,
  kkpd: 700,
}

const villages = [...villageNames().values()]
/** Neighbouring rows are to lie far apart; has no divisor in common with 3,442. */
const stride = 1237

export interface GenerateOptions {
  /** Another seed gives other products. @default 1 */
  seed?: number
}

/** Product `n` of a made-up catalogue, the same one every time; the first 3,442 come from a village each. */
export function generateProduct(n: number, { seed = 1 }: GenerateOptions = {}): Product {
  const draw = drawFor(seed, n)
  const village = villages[(n * stride) % villages.length]!
  const sort = draw.weighted(sorts.map((one) => [one, one.weight] as const))
  const variety = draw.pick(varieties)
  const maker = draw.pick(makers)
  const kind = draw.weighted(producerKind)
  // A payment code carries it, and is ASCII.
  const home = village.name.replaceAll('’', "'")
  const producer = kind === 'umkm' ? `UMKM ${maker} ${home}` : `Kelompok ${draw.pick(groups)} ${home}`
  const tell = (sentence: string) =>
    sentence.replace('{sort}', sort.name).replace('{village}', village.name).replace('{maker}', maker)
  const payments = paymentsOf(draw)
  const code = village.code.slice(0, 5)
  return {
    id: productId(code, sort, village.name, n),
    name: {
      id: `${sort.name} ${variety} ${village.name}`,
      en: `${village.name} ${sort.english.toLowerCase()}`,
    },
    category: sort.category,
    summary: tell(draw.pick(sentences.slice(0, 4))),
    ...(draw.onceIn(3) && { story: storyOf(draw, tell) }),
    origin: sort.origin,
    programme: draw.weighted(programme),
    village: village.code,
    place: {
      village: village.name,
      district: village.district,
      regency: regencyByCode(code)!.name,
    },
    producer: { name: producer, kind, ...(draw.onceIn(6) && { nib: draw.digits(13) }) },
    images: [],
    packs: [packOf(draw, sort)],
    ...certificatesOf(draw, sort, code),
    channels: [{ kind: 'marketplace', url: `https://lapak.example/${code}/${n.toString(36)}` }],
    payments,
    ...(payments.includes('qris') && { qris: { payload: generateQris(producer) } }),
    curation: { potential: 'passed', legality: draw.pick(['passed', 'in-progress', 'pending'] as const) },
    mentoring: { status: draw.weighted(mentoring) },
    updatedAt: `2026-${String(draw.whole(1, 10)).padStart(2, '0')}-${String(draw.whole(1, 28)).padStart(2, '0')}`,
  }
}

function productId(regency: string, sort: Sort, village: string, n: number): string {
  const slug = `${sort.name} ${village}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 34)
    .replace(/-$/, '')
  return `${regency}-${slug}-${n.toString(36)}`
}

function packOf(
  draw: Draw,
  { contents, unit, container, price: [low, high] }: Sort,
): Product['packs'][number] {
  const value = draw.pick(contents)
  const price = Math.round((draw.whole(low, high) * value) / contents[0]!) * 1000
  return { netContent: { value, unit }, container, price, availability: draw.weighted(availability) }
}

function paymentsOf(draw: Draw): Product['payments'] {
  const others = (['transfer', 'qris', 'cod', 'kkpd'] as const).filter((kind) => draw.onceIn(onceIn[kind]))
  return ['cash', ...others]
}

function certificatesOf(
  draw: Draw,
  { category, origin }: Sort,
  regency: string,
): Pick<Product, 'certificates' | 'halal'> {
  const isCraft = origin === 'craft' || category === 'other'
  const has = (kind: keyof typeof onceIn) => draw.onceIn(onceIn[kind])
  const certificates: Certificate[] = []
  if (!isCraft && has('bpom')) certificates.push({ kind: 'bpom', number: `MD${draw.digits(12)}` })
  if (!isCraft && has('pirt')) {
    // The regency stands in the middle, else a check wonders where the permit is from.
    const area = regency.replace('.', '')
    const number = `${draw.whole(1, 8)}${draw.digits(2)}${area}${draw.digits(6)}${draw.whole(27, 31)}`
    certificates.push({ kind: 'pirt', number })
  }
  if (has('gi')) certificates.push({ kind: 'gi', number: `IDG999999${draw.digits(3)}` })
  if (has('sni')) certificates.push({ kind: 'sni', number: `SNI ${draw.digits(4)}:20${draw.whole(10, 25)}` })
  const halal = !isCraft && has('halal')
  if (halal) {
    const month = String(draw.whole(1, 12)).padStart(2, '0')
    certificates.push({ kind: 'halal', number: `ID${draw.digits(13)}${month}25` })
  }
  if (has('tkdn')) certificates.push({ kind: 'tkdn', percent: draw.whole(40, 100) })
  return { certificates, ...(halal ? { halal: 'certified' } : isCraft && { halal: 'not-required' }) }
}

function storyOf(draw: Draw, tell: (sentence: string) => string): string {
  const told = new Set(Array.from({ length: draw.whole(2, 4) }, () => tell(draw.pick(sentences.slice(1)))))
  const rare = rareWords.filter(([, times]) => draw.onceIn(times / 3)).map(([word]) => word)
  if (rare.length > 0) told.add(`Dikenal karena ${rare.join(' dan ')}.`)
  return [...told].join(' ')
}
