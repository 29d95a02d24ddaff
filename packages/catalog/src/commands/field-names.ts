import type { Product } from '@ovop-ntt/core'

/** Fields of a product as a data officer knows them: by the sheet's columns, where they come from some. */
const names = {
  id: 'id',
  name: 'nama',
  category: 'kategori',
  summary: 'deskripsi',
  story: 'cerita',
  tags: 'tag',
  origin: 'asal',
  programme: 'program',
  village: 'kode_desa',
  place: 'desa, kecamatan, kabupaten',
  satelliteVillages: 'desa_satelit',
  producer: 'produsen',
  images: 'foto',
  packs: 'harga dan kemasan',
  season: 'musim',
  certificates: 'izin dan sertifikat',
  halal: 'halal',
  payments: 'pembayaran',
  delivery: 'pengiriman',
  qris: 'qris',
  channels: 'cara membeli',
  curation: 'kurasi',
  mentoring: 'pendampingan',
  grade: 'kelas',
  featured: 'unggulan',
  sample: 'tanda contoh',
  updatedAt: 'diperbarui',
} satisfies Record<keyof typeof Product.shape, string>

/** The name of a field for people; one of a version to come is called as the model calls it. */
export function fieldName(field: string): string {
  return Object.hasOwn(names, field) ? names[field as keyof typeof names] : field
}
