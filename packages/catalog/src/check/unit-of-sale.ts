import type { NetContent } from '@ovop-ntt/core'
import { foldWord } from '../read/columns/fold.ts'

/** A word for what holds a product, or what it is sold as; how offices shorten it; other words for the same. */
type ContainerWord = readonly [word: string, short?: string, same?: string]

const containers: readonly ContainerWord[] = [
  ['bungkus', 'bks bgks bngks bungks'],
  ['botol', 'btl btol', 'bottle'],
  ['toples', 'tpls', 'stoples'],
  ['kaleng', 'klg'],
  ['kotak', 'ktk', 'kardus box dus dos doos'],
  ['pak', 'pck pk', 'pack'],
  ['saset', 'sct', 'sachet sacet'],
  ['kemasan', 'kms kmsn'],
  ['lembar', 'lbr', 'helai'],
  ['buah', 'bh', 'pcs pc biji unit satuan'],
  ['potong', 'ptg'],
  ['pasang', 'psg'],
  ['paket', 'pkt'],
  ['karung', 'krg'],
  ['keranjang', 'krjg'],
  ['ikat', 'ikt'],
  ['butir', 'btr'],
  ['ekor', 'ekr'],
  ['batang', 'btg'],
  ['gelas', 'gls', 'cup'],
  ['jeriken', 'jrg', 'jerigen dirigen'],
  ['galon', 'gln'],
  ['rol', '', 'roll gulung'],
  ['tabung', '', 'tube'],
  ['set', '', 'stel'],
  ...'pouch besek sisir tandan tusuk tangkai porsi bal ember'.split(' ').map((word): ContainerWord => [word]),
]

const names = (words = '') => words.split(' ').filter((word) => word !== '')
const wordByName: ReadonlyMap<string, string> = new Map(
  containers.flatMap(([word, short, same]) =>
    [word, ...names(short), ...names(same)].map((name) => [name, word] as const),
  ),
)
const wordByShort: ReadonlyMap<string, string> = new Map(
  containers.flatMap(([word, short]) => names(short).map((name) => [name, word] as const)),
)

/** The usual word for a container: `bks` is a `bungkus`. */
const usual = (text: string) => wordByName.get(foldWord(text))

/** A container as it is published: a word that an office shortened in full, any other as it is written. */
export const containerInFull = (text: string): string => wordByShort.get(foldWord(text)) ?? text

/** Whether a word is one for what a product is sold as: `ikat`, `btl.`. */
export const isContainer = (text: string): boolean => usual(text) !== undefined

/** Whether a word means whatever one is sold as: a `pcs` of coffee is the bag. */
export const isAnyPiece = (text: string): boolean => ['buah', 'kemasan'].includes(usual(text) ?? '')

/** Whether two words mean the same container. */
export function isSameContainer(a: string, b: string): boolean {
  return foldWord(a) === foldWord(b) || (isContainer(a) && usual(a) === usual(b))
}

/** Units of the model in the least of their kind. */
const least: Readonly<Record<string, readonly [unit: string, factor: number]>> = {
  kg: ['g', 1000],
  l: ['ml', 1000],
  m: ['cm', 100],
}

/** Whether two contents are as much of the same: 1 kg and 1000 g. */
export function isSameContent(a: NetContent, b: NetContent): boolean {
  const [[aUnit, aFactor], [bUnit, bFactor]] = [a, b].map(({ unit }) => least[unit] ?? [unit, 1]) as [
    readonly [string, number],
    readonly [string, number],
  ]
  return aUnit === bUnit && Math.abs(a.value * aFactor - b.value * bFactor) < 1e-6
}
