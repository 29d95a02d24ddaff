import { localized, mainPack, type Position, type Village } from '@ovop-ntt/core'
import type { ProductRow } from './table.ts'

/** A feature of RFC 7946: longitude before latitude, WGS 84; without a geometry where no point is known. */
interface Feature {
  type: 'Feature'
  id: string
  geometry: { type: 'Point'; coordinates: [number, number] } | null
  properties: Record<string, unknown>
}

function point(position: Position | undefined): Feature['geometry'] {
  return position ? { type: 'Point', coordinates: [position.longitude, position.latitude] } : null
}

/** A product at the point of its village. */
export function productFeature({ product, village, address }: ProductRow): Feature {
  const { id, name, category, place, sample } = product
  const price = mainPack(product)?.price
  return {
    type: 'Feature',
    id,
    geometry: point(village?.position),
    properties: {
      nama: localized(name),
      kategori: category,
      kode_desa: product.village,
      desa: place.village,
      kecamatan: place.district,
      kabupaten: place.regency,
      ...(village?.position && { titik_perkiraan: village.position.approximate ?? false }),
      ...(price !== undefined && { harga: price }),
      ...(address !== undefined && { alamat: address }),
      ...(sample && { contoh: true }),
    },
  }
}

export function villageFeature(
  { code, name, kind, district, regency, position }: Village,
  products: number,
): Feature {
  return {
    type: 'Feature',
    id: code,
    geometry: point(position),
    properties: {
      nama: name,
      jenis: kind,
      kecamatan: district,
      kabupaten: regency,
      ...(position && { titik_perkiraan: position.approximate ?? false }),
      produk: products,
    },
  }
}
