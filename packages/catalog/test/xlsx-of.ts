import { strToU8, zipSync } from 'fflate'
import type { SheetFile } from '../src/read/sheet/open-sheets.ts'

export interface XlsxSheet {
  name?: string
  /** Rows as XML: `<row r="1">…</row>`. */
  rows: string
  /** What stands behind the rows. */
  behind?: string
  state?: 'visible' | 'hidden' | 'veryHidden'
}

export interface XlsxParts {
  /** Number formats by code, for styles 1, 2, …; style 0 is plain, and numbers are built-in formats. */
  formats?: (string | number)[]
  texts?: string
  date1904?: boolean
  /** More files, or others in place of those made. */
  files?: Record<string, string | Uint8Array>
  /** More parts that the workbook names: by type, the path from it. */
  named?: Record<string, string>
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A small Excel file, written by hand: with all that a library would not write. */
export function xlsxBytes(sheets: XlsxSheet[], parts: XlsxParts = {}): Uint8Array<ArrayBuffer> {
  const { formats = [], texts = '', date1904 = false, files = {}, named = {} } = parts
  const xml = (root: string, attributes: string, content: string) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${attributes}>${content}</${root}>`
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  const relations = (content: string) =>
    xml('Relationships', 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"', content)
  const coded = formats.map((code, i) => (typeof code === 'number' ? code : 164 + i))
  const all: Record<string, string | Uint8Array> = {
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': xml(
      'workbook',
      `xmlns="${main}" xmlns:r="${office}"`,
      `<workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${sheets
        .map(
          ({ name = `Lembar ${sheets.length}`, state = 'visible' }, i) =>
            `<sheet sheetId="${i + 1}" name="${escaped(name)}" state="${state}" r:id="rId${i + 1}"/>`,
        )
        .join('')}</sheets>`,
    ),
    'xl/_rels/workbook.xml.rels': relations(
      sheets.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('') +
        relation('rIdT', 'sharedStrings', 'sharedStrings.xml') +
        relation('rIdS', 'styles', '/xl/styles.xml') +
        Object.entries(named)
          .map(([type, target], i) => relation(`rIdN${i}`, type, target))
          .join(''),
    ),
    'xl/sharedStrings.xml': xml('sst', `xmlns="${main}"`, texts),
    'xl/styles.xml': xml(
      'styleSheet',
      `xmlns="${main}"`,
      `<numFmts>${formats
        .map((code, i) =>
          typeof code === 'string' ? `<numFmt numFmtId="${164 + i}" formatCode="${escaped(code)}"/>` : '',
        )
        .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${coded
        .map((id) => `<xf numFmtId="${id}"/>`)
        .join('')}</cellXfs>`,
    ),
  }
  for (const [i, { rows, behind = '' }] of sheets.entries()) {
    all[`xl/worksheets/sheet${i + 1}.xml`] = xml(
      'worksheet',
      `xmlns="${main}"`,
      `<sheetData>${rows}</sheetData>${behind}`,
    )
  }
  const entries = Object.entries({ ...all, ...files }).map(([name, text]) => [
    name,
    typeof text === 'string' ? strToU8(text) : text,
  ])
  return Uint8Array.from(zipSync(Object.fromEntries(entries)))
}

export function xlsxFile(bytes: Uint8Array<ArrayBuffer>, file = 'produk.xlsx'): SheetFile {
  return { file, content: new Blob([bytes]) }
}

/** A row of texts, each in its cell. */
export function textRow(number: number, cells: readonly string[], attributes = ''): string {
  const written = cells.map(
    (text) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
  )
  return `<row r="${number}" ${attributes}>${written.join('')}</row>`
}
