import { existsSync, readFileSync } from 'node:fs'
import { Option } from 'commander'
import colors from 'picocolors'
import type { SheetColumns } from '../check/sheet-reading.ts'
import { type ColumnMap, columnMapOf, parseColumnMap } from '../read/columns/column-map.ts'

/**
 * `--map "Merek Dagang=nama"`, as often as there are titles, or `--map peta.json`; read at once, so that a slip in it is
 * told before a long check.
 */
export function columnsOption(): Option {
  return new Option(
    '--map <judul=kolom>',
    'arti judul kolom yang tidak dikenal: "Merek Dagang=nama", boleh beberapa kali, atau berkas JSON {"Merek Dagang": "nama", "Catatan Dinas": null}',
  ).argParser((said, before?: ColumnMap): ColumnMap => {
    const [, title, column] = /^(.+)=([^=]*)$/.exec(said) ?? []
    const map =
      title !== undefined && column !== undefined && !existsSync(said)
        ? columnMapOf({ [title]: column.trim() || null }, '--map')
        : parseColumnMap(readFileSync(said, 'utf8'), said)
    return new Map([...(before ?? []), ...map])
  })
}

/** How the columns of each sheet were understood, in two lines a sheet. */
export function summarizeColumns(sheets: readonly SheetColumns[]): string {
  return sheets.map(summarizeSheet).join('')
}

function summarizeSheet({ file, sheet, row, matched, ignored }: SheetColumns): string {
  const place = [file, ...(sheet === undefined ? [] : [sheet]), `baris ${row}`].map(printable).join(', ')
  const pairs = matched.map(({ title, column }) =>
    title === column ? column : `${printable(title)} → ${column}`,
  )
  const left =
    ignored.length > 0 ? `\n  ${colors.yellow('tidak dibaca')}: ${ignored.map(printable).join(', ')}` : ''
  return `kolom ${place}: ${pairs.join(', ')}${left}\n`
}

/** Titles come from the sheet, and shall not move the cursor or change colours. */
function printable(text: string): string {
  return text.slice(0, 60).replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
}
