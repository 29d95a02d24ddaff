import type { Certification } from 'schema-dts'
import type { Certificate } from '../model/schema/certificate.ts'
import { type PermitKind, parsePermit, permitKinds } from '../standards/permits.ts'

/** What each kind is called in Indonesia, and the office that gives it. Kinds without one office have none. */
const kinds: Partial<Record<string, readonly [name: string, office?: string]>> = {
  bpom: ['Izin edar BPOM', 'Badan Pengawas Obat dan Makanan (BPOM)'],
  pirt: ['SPP-IRT (P-IRT)'],
  halal: ['Sertifikat halal', 'Badan Penyelenggara Jaminan Produk Halal (BPJPH)'],
  gi: ['Indikasi Geografis', 'Direktorat Jenderal Kekayaan Intelektual (DJKI)'],
  sni: ['SNI', 'Badan Standardisasi Nasional (BSN)'],
  tkdn: ['TKDN', 'Kementerian Perindustrian'],
  organic: ['Organik'],
}

const isPermitKind = (kind: string): kind is PermitKind => permitKinds.includes(kind as PermitKind)

/** The number as printed, `''` for none, or `undefined` where it is not even well-formed. */
function identification({ kind, number = '', percent }: Certificate): string | undefined {
  if (kind === 'tkdn' || number === '') return percent === undefined ? number : `${percent}%`
  if (!isPermitKind(kind)) return number
  const permit = parsePermit(kind, number)
  return permit.ok ? permit.value.display : undefined
}

/**
 * A certificate as schema.org's Certification. Stated ones carry the number and say by whom they are stated; only what
 * somebody looked up (`verified`) and has not run out by `today` is called active. `undefined` for kinds
 * that are no certificate of a product, and for numbers that are not well-formed.
 */
export function certificationOf(certificate: Certificate, today: string): Certification | undefined {
  const { kind, issued, expires, verified } = certificate
  const [name, office] = (Object.hasOwn(kinds, kind) && kinds[kind]) || []
  const number = identification(certificate)
  if (name === undefined || number === undefined || (number === '' && !verified)) return undefined
  const isOver = expires !== undefined && expires < today
  return {
    '@type': 'Certification',
    name,
    description: verified
      ? `Diperiksa oleh ${verified.by} pada ${verified.at}`
      : 'Dinyatakan oleh produsen, belum diperiksa',
    ...(number && { certificationIdentification: number }),
    ...(office && { issuedBy: { '@type': 'Organization', name: office } as const }),
    ...(issued && { datePublished: issued }),
    ...(expires && { expires }),
    ...(verified && {
      auditDate: verified.at,
      certificationStatus: isOver
        ? ('https://schema.org/CertificationInactive' as const)
        : ('https://schema.org/CertificationActive' as const),
    }),
  }
}
