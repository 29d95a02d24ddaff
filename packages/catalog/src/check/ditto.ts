import type { Field } from '../read/columns/columns.ts'
import type { Header } from '../read/columns/header.ts'
import type { Fault, SheetRow } from '../read/sheet/sheet.ts'

/** What people write for "as above": marks, and words. */
const marks = /^\p{Pd}?\s*(?:["“”„″〃]|''|´´|``|,,|\/\/|’’)\s*\p{Pd}?$/u
const words =
  /^\(?(?:s[./ ]{0,2}d[./ ]{0,2}a\.?|idem|ditto|dto\.?|sama|same(?: as above)?|sama (?:(?:dengan|dg|dgn|spt|seperti) )?(?:(?:yang|yg) )?(?:di ?)?atas(?:nya)?|(?:seperti|spt|lihat) (?:di ?)?atas)\)?$/i
const longest = 30

/** What each product has for itself: as above it would be the other product's. */
const ownFields = new Set<Field>([
  ...([
    'id',
    'name',
    'nameEn',
    'gtin',
    'sku',
    'bpom',
    'pirt',
    'halal',
    'gi',
    'sni',
    'qris',
    'qrisNmid',
  ] as const),
  ...(['photo', 'villageCode', 'inaproc', 'halalState'] as const),
])
/** Where "sama" may be a name. */
const names = new Set<Field>(['name', 'nameEn', 'village', 'district', 'producer'])

function isDitto(text: string, field: Field): boolean {
  if (text.length > longest || text === '') return false
  return marks.test(text) || (words.test(text) && !(/^sama$/i.test(text) && names.has(field)))
}

/**
 * A row with what "as above" stands for filled in; where that is not certain, the cell has a fault.
 * @param above the row that a person sees right above, filled in itself; `undefined` where there is none
 */
export function fillDittos(row: SheetRow, header: Header, above: SheetRow | undefined): SheetRow {
  let cells: string[] | undefined
  let faults: Map<number, Fault> | undefined
  for (const [field, { index }] of header.cells) {
    const text = row.cells[index]
    if (!text || text.length > longest) continue
    const trimmed = text.trim()
    if (!isDitto(trimmed, field)) continue
    const meant = ownFields.has(field) || above?.faults?.has(index) ? '' : (above?.cells[index]?.trim() ?? '')
    if (meant === '') (faults ??= new Map(row.faults)).set(index, { code: 'ditto-mark', value: trimmed })
    else (cells ??= [...row.cells])[index] = meant
  }
  if (!cells && !faults) return row
  return { ...row, cells: cells ?? row.cells, ...(faults && { faults }) }
}
