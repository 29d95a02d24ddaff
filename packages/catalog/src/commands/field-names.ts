import type { Product } from '@ovop-ntt/core'
import { columns } from '../read/columns/columns.ts'

/** Fields of a product that come from several columns of a sheet, or from none, as a data officer knows them. */
const names: { readonly [field in keyof typeof Product.shape]?: string } = {
  village: 'kode_desa',
  place: 'desa, kecamatan, kabupaten',
  satelliteVillages: 'desa_satelit',
  images: 'foto',
  packs: 'harga dan kemasan',
  certificates: 'izin dan sertifikat',
  channels: 'cara membeli',
  curation: 'kurasi',
  grade: 'kelas',
  featured: 'unggulan',
  sample: 'tanda contoh',
}

const titles = new Map<string, string>([
  ...Object.entries(columns).map(([field, { title }]) => [field, title] as const),
  ...Object.entries(names),
])

/** The name of a field for people, as its column's title; one of a version to come is called as the model calls it. */
export const fieldName = (field: string): string => titles.get(field) ?? field

/** Whether people have a name for a field. */
export const hasName = (field: string): boolean => titles.has(field)
