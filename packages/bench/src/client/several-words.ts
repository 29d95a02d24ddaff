import { localized } from '@ovop-ntt/core'
import { generateProduct } from '../generate/generate-product.ts'
import { drawFor } from '../generate/random.ts'

/** Searches for two or three words as visitors might type them, chosen by hand; the search was made with these in view. */
// biome-ignore format: a list of texts
export const chosenSearches = [
  'tenun indigo', 'tenun ikat', 'tenun sumba', 'tenun ende', 'tenun merah', 'umkm tenun', 'tenun ikat merah',
  'tenun ikat sikka', 'selendang tenun hitam', 'sarung tenun flores', 'kopi bajawa', 'kopi ngada', 'kopi manggarai',
  'kopi arabika', 'kopi robusta premium', 'kopi sangrai', 'kopi sangrai giling', 'kopi giling halus', 'kopi ba',
  'kopi sorgum', 'kopi lamtoro', 'umkm kopi', 'kopi maria', 'madu hutan', 'madu hutan asli', 'madu timor', 'madu alor',
  'madu sor', 'madu cendana', 'kelor mekar sari', 'daun kelor', 'teh kelor organik', 'sabun kelor', 'gula aren',
  'gula aren rote', 'jagung titi lembata', 'jagung titi', 'garam laut sabu', 'garam laut', 'abon ikan pedas',
  'ikan kering', 'keripik pisang manis', 'keripik ubi', 'kacang mete flores timur', 'minyak kelapa murni',
  'minyak kemiri', 'jahe merah', 'vanili kering', 'cengkeh ende', 'anyaman lontar', 'lontar rote', 'kriya bambu ngada',
  'topi langga', 'mekar sari', 'oleh oleh pengawet',
]

/**
 * Searches for two or three words of one product, drawn by a rule: words of its name, place and producer, one time in
 * three the last only begun. They show whether a search that does well with {@link chosenSearches} does so with others;
 * those of another seed, whether it does with such as nobody looked at.
 * @param rows of the catalogue: the products are among its own
 */
export function drawnSearches(count: number, rows: number, seed: number): string[] {
  const texts = new Set<string>()
  for (let n = 0; texts.size < count; n += 1) {
    const draw = drawFor(seed, n)
    const { name, place, producer } = generateProduct(draw.whole(0, rows - 1))
    const all = [localized(name), place.village, place.regency.replace('Kabupaten ', ''), producer.name]
    const words = [...new Set(all.join(' ').toLowerCase().split(' '))].filter((word) => word.length > 2)
    const asked = new Set<string>()
    for (const many = draw.whole(2, 3); asked.size < many; ) asked.add(draw.pick(words))
    const text = [...asked].join(' ')
    texts.add(draw.onceIn(3) ? text.slice(0, -Math.ceil([...asked].at(-1)!.length / 2)) : text)
  }
  return [...texts]
}
