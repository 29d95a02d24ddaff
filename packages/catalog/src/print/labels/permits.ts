import {
  type Certificate,
  formatDay,
  isInForce,
  names,
  parsePermit,
  permitKinds,
  permitNumber,
} from '@ovop-ntt/core'
import { type LabelLanguage, labelWords } from './label-words.ts'

const permitKind = (kind: string) => permitKinds.find((known) => known === kind)

/**
 * Permits and certificates as a label prints them, and a note that says whose word their numbers are: no number has a
 * check digit, so one is the producer's statement until the data says who looked it up. What has run out, is not
 * even well-formed, or is of a kind that we cannot name is left out, and the reason told.
 */
export function permitsOf(
  certificates: readonly Certificate[],
  language: LabelLanguage,
  today: string,
): { permits: readonly string[]; note: string; omitted: readonly string[] } {
  const say = labelWords[language]
  const permits: string[] = []
  const omitted: string[] = []
  let stated = 0
  for (const certificate of certificates) {
    const { kind, verified } = certificate
    const written = writtenPermit(certificate, language, today)
    if ('problem' in written) {
      omitted.push(`${[kind, certificate.number].filter(Boolean).join(' ')}: ${written.problem}`)
      continue
    }
    if (!verified) stated += 1
    permits.push(
      verified
        ? `${written.text} (${say.checked(verified.by, formatDay(verified.at, language))})`
        : written.text,
    )
  }
  const note = stated === 0 ? '' : stated === permits.length ? say.stated : say.othersStated
  return { permits, note, omitted }
}

function writtenPermit(
  certificate: Certificate,
  language: LabelLanguage,
  today: string,
): { text: string } | { problem: string } {
  const { kind, number, percent, expires } = certificate
  const name = printedName(kind, language)
  const asPermit = permitKind(kind)
  if (!isInForce(certificate)) return { problem: 'tidak berlaku, tidak dicetak' }
  if (kind === 'tkdn' && percent !== undefined)
    return { text: `${name} ${permitNumber(certificate, language)}` }
  if (number === undefined) return { problem: 'tanpa nomor, tidak dicetak' }
  if (expires !== undefined && expires < today) return { problem: `berlaku sampai ${expires}, tidak dicetak` }
  if (!asPermit)
    return name ? { text: `${name} ${number}` } : { problem: 'jenis tidak dikenal, tidak dicetak' }
  const permit = parsePermit(asPermit, number)
  if (!permit.ok) return { problem: 'bentuk nomor tidak benar, tidak dicetak' }
  const { display, says } = permit.value
  if (says.expiryYear !== undefined && says.expiryYear < Number(today.slice(0, 4))) {
    return { problem: `menurut nomornya berlaku sampai ${says.expiryYear}, tidak dicetak` }
  }
  // No line may break within a number.
  const unbroken = display.replaceAll('-', '\u2011')
  return { text: name ? `${name} ${unbroken}` : unbroken }
}

/** What stands before a number on a pack; the number of a standard says by itself what it is. */
function printedName(kind: string, language: LabelLanguage): string | undefined {
  if (kind === 'bpom') return 'BPOM RI'
  const { certificates, certificateLabels } = names.in(language)
  const texts: Readonly<Record<string, string | undefined>> = {
    ...certificateLabels,
    gi: certificates.gi,
    // Packs sold at home carry the abbreviation.
    tkdn: (language === 'id' ? certificateLabels : certificates).tkdn,
    sni: undefined,
  }
  return Object.hasOwn(texts, kind) ? texts[kind] : undefined
}
