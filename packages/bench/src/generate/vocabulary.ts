import type { NetContent, ProductSummary } from '@ovop-ntt/core'

/** A sort of product that villages of NTT make. */
export interface Sort {
  readonly name: string
  readonly english: string
  readonly category: ProductSummary['category']
  readonly origin: 'land' | 'sea' | 'craft'
  /** How often, against the others. */
  readonly weight: number
  readonly container: string
  readonly unit: NetContent['unit']
  readonly contents: readonly number[]
  /** Rupiah for one pack of the first content. */
  readonly price: readonly [low: number, high: number]
}

const sort = (
  category: Sort['category'],
  origin: Sort['origin'],
  name: string,
  english: string,
  weight: number,
  sold: readonly [container: string, unit: Sort['unit'], ...contents: number[]],
  price: Sort['price'],
): Sort => {
  const [container, unit, ...contents] = sold
  return { category, origin, name, english, weight, container, unit, contents, price }
}

export const sorts: readonly Sort[] = [
  sort('beverage', 'land', 'Kopi arabika', 'Arabica coffee', 9, ['bungkus', 'g', 100, 200, 250], [25, 60]),
  sort('beverage', 'land', 'Kopi robusta', 'Robusta coffee', 8, ['bungkus', 'g', 100, 200, 250], [15, 40]),
  sort('beverage', 'land', 'Teh daun kelor', 'Moringa leaf tea', 6, ['kotak', 'g', 40, 50], [20, 45]),
  sort('beverage', 'land', 'Sirup asam', 'Tamarind syrup', 3, ['botol', 'ml', 330, 500], [18, 40]),
  sort('food', 'land', 'Madu hutan', 'Forest honey', 9, ['botol', 'ml', 250, 330, 500], [60, 140]),
  sort('food', 'land', 'Gula aren', 'Palm sugar', 7, ['bungkus', 'g', 250, 500], [15, 35]),
  sort('food', 'land', 'Beras merah', 'Red rice', 5, ['karung', 'kg', 1, 2, 5], [18, 28]),
  sort('food', 'land', 'Jagung titi', 'Pounded corn', 6, ['bungkus', 'g', 250, 500], [15, 30]),
  sort('food', 'sea', 'Abon ikan', 'Fish floss', 7, ['bungkus', 'g', 100, 200], [25, 60]),
  sort('food', 'sea', 'Garam laut', 'Sea salt', 5, ['bungkus', 'g', 250, 500], [5, 15]),
  sort('food', 'sea', 'Rumput laut kering', 'Dried seaweed', 4, ['bungkus', 'kg', 1], [20, 50]),
  sort('food', 'land', 'Daging sei sapi', 'Smoked beef', 4, ['bungkus', 'g', 250, 500], [60, 110]),
  sort('snack', 'land', 'Keripik pisang', 'Banana chips', 9, ['bungkus', 'g', 100, 200], [10, 25]),
  sort('snack', 'land', 'Keripik ubi', 'Cassava chips', 8, ['bungkus', 'g', 100, 200], [8, 20]),
  sort('snack', 'land', 'Kacang mete', 'Cashew nuts', 6, ['bungkus', 'g', 200, 250], [35, 80]),
  sort('snack', 'land', 'Kue rambut', 'Palm sugar lace', 3, ['kotak', 'g', 250], [20, 40]),
  sort('snack', 'sea', 'Stik ikan', 'Fish sticks', 4, ['bungkus', 'g', 100, 150], [12, 25]),
  sort('herbal', 'land', 'Minyak kelapa murni', 'Virgin coconut oil', 6, ['botol', 'ml', 100, 250], [30, 70]),
  sort('herbal', 'land', 'Minyak kemiri', 'Candlenut oil', 4, ['botol', 'ml', 60, 100], [25, 60]),
  sort('herbal', 'land', 'Jahe merah bubuk', 'Red ginger powder', 5, ['botol', 'g', 100, 150], [20, 40]),
  sort('ikat-weaving', 'craft', 'Tenun ikat', 'Ikat cloth', 14, ['lembar', 'sheet', 1], [350, 2800]),
  sort('ikat-weaving', 'craft', 'Selendang tenun', 'Woven shawl', 8, ['lembar', 'sheet', 1], [120, 450]),
  sort('ikat-weaving', 'craft', 'Sarung tenun', 'Woven sarong', 7, ['lembar', 'sheet', 1], [400, 1900]),
  sort('spice', 'land', 'Vanili kering', 'Cured vanilla', 4, ['bungkus', 'g', 50, 100], [90, 350]),
  sort('spice', 'land', 'Sambal lu’at', 'Lu’at chilli relish', 5, ['botol', 'g', 100, 150], [20, 40]),
  sort('spice', 'land', 'Cengkeh kering', 'Dried cloves', 3, ['bungkus', 'g', 250, 500], [30, 75]),
  sort('handicraft', 'craft', 'Anyaman lontar', 'Lontar basketry', 8, ['buah', 'piece', 1], [25, 180]),
  sort('handicraft', 'craft', 'Kriya bambu', 'Bamboo craft', 5, ['buah', 'piece', 1], [30, 250]),
  sort('handicraft', 'craft', 'Topi ti’i langga', 'Ti’i langga hat', 1, ['buah', 'piece', 1], [90, 300]),
  sort('other', 'land', 'Sabun kelor', 'Moringa soap', 2, ['buah', 'g', 80, 100], [15, 35]),
]

/** Words that tell one product from another of its sort. */
// biome-ignore format: a list of words
export const varieties = [
  'asli', 'premium', 'original', 'pedas', 'manis', 'asin', 'organik', 'tradisional', 'halus', 'kasar', 'kering',
  'harum', 'merah', 'hitam', 'putih', 'kuning', 'indigo', 'sangrai', 'giling', 'gurih', 'pilihan', 'jagawana',
]

// biome-ignore format: a list of words
export const groups = [
  'Mekar Sari', 'Sinar Harapan', 'Tunas Baru', 'Ina Tenun', 'Karya Bersama', 'Suka Maju', 'Cahaya Timur', 'Ine Ame',
  'Maju Bersama', 'Setia Kawan', 'Bina Usaha', 'Lontar Jaya', 'Nusa Indah', 'Kasih Ibu', 'Harapan Bunda', 'Embun Pagi',
]

// biome-ignore format: a list of words
export const makers = [
  'Maria', 'Yosefina', 'Agustinus', 'Margaretha', 'Petrus', 'Yohana', 'Fransiskus', 'Kristina', 'Dominggus', 'Elisabet',
  'Paulus', 'Theresia', 'Markus', 'Veronika', 'Antonius', 'Rosalina', 'Yakobus', 'Apolonia', 'Stefanus', 'Bernadete',
]

/** Sentences for summaries and stories: `{sort}`, `{village}` and `{maker}` are filled in. */
// biome-ignore format: one a line
export const sentences = [
  '{sort} dari {village}, dibuat oleh keluarga petani setempat.',
  'Bahan baku dipetik di kebun sekitar {village} dan diolah pada hari yang sama.',
  'Resepnya turun-temurun, diajarkan ibu kepada anak perempuannya.',
  'Setiap pagi {maker} dan tetangganya bekerja di rumah produksi dekat pasar.',
  'Pewarna diambil dari akar mengkudu, daun nila, dan kunyit.',
  'Dijemur di bawah matahari selama tiga hari, lalu dikemas rapat.',
  'Musim hujan membuat jumlahnya terbatas, pemesanan lebih awal sangat membantu.',
  'Sebagian hasil penjualan disisihkan untuk simpan pinjam anggota.',
  'Kelompok ini mulai dengan lima anggota dan kini berjumlah dua puluh.',
  'Motifnya menceritakan nenek moyang yang datang dari laut.',
  'Tanpa bahan pengawet, tanpa pewarna buatan.',
  'Cocok untuk oleh-oleh dari Nusa Tenggara Timur.',
]

/**
 * Words that hardly any product has, each with how many products there are to one that has it: what a search for
 * something special looks like.
 */
export const rareWords: readonly (readonly [word: string, onceIn: number])[] = [
  ['sorgum', 400],
  ['lamtoro', 1000],
  ['cendana', 2000],
  ['kesambi', 5000],
  ['marungga', 10_000],
  ['kolonjono', 50_000],
]
