import { formatPercent } from '../languages/format-locale.ts'
import type { Certificate } from '../model/schema/certificate.ts'
import { type PermitKind, parsePermit, permitKinds } from '../standards/permits.ts'

const isPermitKind = (kind: string): kind is PermitKind => permitKinds.some((known) => known === kind)

/**
 * What identifies a certificate, as it is commonly printed: its number with dots and blanks, as it is written where it has
 * another form; of TKDN the share. `''` for none.
 * @example permitNumber({ kind: 'tkdn', percent: 98.5 }, 'id') // '98,5 %'
 */
export function permitNumber({ kind, number, percent }: Certificate, language = 'id'): string {
  if (percent !== undefined) return formatPercent(percent, language)
  const read = number !== undefined && isPermitKind(kind) ? parsePermit(kind, number) : undefined
  return read?.ok ? read.value.display : (number ?? '')
}
