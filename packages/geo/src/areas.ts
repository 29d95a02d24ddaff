/** A second-level area of Indonesia: a regency (kabupaten) or a city (kota). */
export interface Regency {
  /** Kemendagri code, the key everywhere in this project: `53.09` (Kepmendagri 300.2.2-2430/2025). */
  readonly code: string
  /** Code of the statistics office (BPS): `5312`. Another numbering: BPS `5301` is Sumba Barat, not Kupang. */
  readonly bps: string
  readonly kind: 'kabupaten' | 'kota'
  /** Full name: `Kabupaten Ngada`, `Kota Kupang`. */
  readonly name: string
  /** Name without `Kabupaten`, for a label: `Ngada`. The city keeps its `Kota`, since a regency is named Kupang too. */
  readonly shortName: string
  /** Middle of the area, longitude then latitude, WGS 84 degrees; may fall in the sea between its islands. */
  readonly centroid: readonly [longitude: number, latitude: number]
}

/** The province: East Nusa Tenggara, Kemendagri and BPS code `53`. */
export const province = { code: '53', bps: '53', name: 'Nusa Tenggara Timur', shortName: 'NTT' } as const

const regency = (
  code: string,
  bps: string,
  shortName: string,
  longitude: number,
  latitude: number,
): Regency => ({
  code,
  bps,
  kind: 'kabupaten',
  name: `Kabupaten ${shortName}`,
  shortName,
  centroid: [longitude, latitude],
})

/** The 21 regencies and one city of NTT, by Kemendagri code. */
export const regencies: readonly Regency[] = [
  regency('53.01', '5303', 'Kupang', 123.861, -9.916),
  regency('53.02', '5304', 'Timor Tengah Selatan', 124.397, -9.829),
  regency('53.03', '5305', 'Timor Tengah Utara', 124.569, -9.378),
  regency('53.04', '5306', 'Belu', 124.967, -9.155),
  regency('53.05', '5307', 'Alor', 124.568, -8.304),
  regency('53.06', '5309', 'Flores Timur', 122.944, -8.365),
  regency('53.07', '5310', 'Sikka', 122.307, -8.609),
  regency('53.08', '5311', 'Ende', 121.735, -8.676),
  regency('53.09', '5312', 'Ngada', 121.002, -8.665),
  regency('53.10', '5313', 'Manggarai', 120.401, -8.569),
  regency('53.11', '5302', 'Sumba Timur', 120.255, -9.878),
  regency('53.12', '5301', 'Sumba Barat', 119.383, -9.641),
  regency('53.13', '5308', 'Lembata', 123.541, -8.381),
  regency('53.14', '5314', 'Rote Ndao', 123.124, -10.726),
  regency('53.15', '5315', 'Manggarai Barat', 119.989, -8.603),
  regency('53.16', '5318', 'Nagekeo', 121.273, -8.69),
  regency('53.17', '5316', 'Sumba Tengah', 119.669, -9.543),
  regency('53.18', '5317', 'Sumba Barat Daya', 119.177, -9.534),
  regency('53.19', '5319', 'Manggarai Timur', 120.689, -8.573),
  regency('53.20', '5320', 'Sabu Raijua', 121.844, -10.536),
  regency('53.21', '5321', 'Malaka', 124.888, -9.524),
  {
    code: '53.71',
    bps: '5371',
    kind: 'kota',
    name: 'Kota Kupang',
    shortName: 'Kota Kupang',
    centroid: [123.605, -10.205],
  },
]

const byCode = /* @__PURE__ */ new Map(regencies.map((area) => [area.code, area]))
const byBps = /* @__PURE__ */ new Map(regencies.map((area) => [area.bps, area]))

/**
 * The regency with a Kemendagri code. A code of an area inside it is another code: cut it first.
 * @example regencyByCode('53.09')?.name // 'Kabupaten Ngada'
 */
export function regencyByCode(code: string): Regency | undefined {
  return byCode.get(code)
}

/**
 * The regency with a four-digit BPS code.
 * @example regencyByBps('5312')?.code // '53.09'
 */
export function regencyByBps(bps: string): Regency | undefined {
  return byBps.get(bps)
}
