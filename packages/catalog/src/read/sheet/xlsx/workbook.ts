import { UnreadableError } from '../sheet.ts'
import { type CellPictures, readCellPictures } from './cell-pictures.ts'
import { unescapeText } from './cell-text.ts'
import { type FloatingPictures, readFloatingPictures } from './floating-pictures.ts'
import { type NumberFormat, numberFormat } from './number-format.ts'
import { type Entries, partAt, type Relation, readRelations } from './parts.ts'
import { readWholeXml } from './xml.ts'
import type { ZipEntry } from './zip.ts'

export interface WorkbookSheet {
  readonly name: string
  readonly hidden: boolean
  readonly content: ZipEntry
  /** Addresses that its cells lead to, by relation; read when asked for. */
  links(): Promise<ReadonlyMap<string, string>>
  /** Pictures that lie over its cells. */
  readonly floating: () => Promise<FloatingPictures>
}

/** An Excel file but for the rows of its sheets. */
export interface Workbook {
  /** In the order of their tabs; charts are left out. */
  readonly sheets: readonly WorkbookSheet[]
  readonly epoch: 1900 | 1904
  /** Texts that cells refer to by number. */
  readonly texts: readonly string[]
  /** Formats that cells refer to by number. */
  readonly formats: readonly NumberFormat[]
  /** Pictures that stand in cells. */
  readonly pictures: CellPictures
}

/** Texts of all cells stand in memory. */
const maxTextBytes = 256 * 1024 * 1024
const maxSheets = 500

/** Files that are archives as well, by something that only they hold. */
const otherKinds: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.bin$/, 'Excel biner (.xlsb)'],
  [/^xl\/vbaProject\.bin$/i, 'Excel dengan makro (.xlsm)'],
  [/^word\//, 'dokumen Word'],
  [/^ppt\//, 'presentasi PowerPoint'],
  [/^content\.xml$/, 'OpenDocument (.ods)'],
  [/^Index\/.*\.iwa$/, 'Apple Numbers'],
]

/**
 * Reads an Excel file (ECMA-376) but for its rows.
 * @throws UnreadableError for other kinds of files and damage
 */
export async function readWorkbook(entries: Entries): Promise<Workbook> {
  for (const [pattern, name] of otherKinds) {
    if ([...entries.keys()].some((entry) => pattern.test(entry))) throw new UnreadableError('file-kind', name)
  }
  const root = await readRelations(entries, '')
  const path = [...root.values()].find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  const content = partAt(entries, path)
  if (!content) throw new UnreadableError('file-kind', 'arsip ZIP')
  const relations = await readRelations(entries, path)
  const partOf = (wanted: string) => {
    const relation = [...relations.values()].find(({ type }) => type === wanted)
    return relation && partAt(entries, relation.target)
  }
  return {
    ...(await readSheets(content, relations, entries)),
    texts: await readTexts(partOf('sharedStrings')),
    formats: await readFormats(partOf('styles')),
    pictures: await readCellPictures(entries, relations),
  }
}

async function readSheets(
  workbook: ZipEntry,
  relations: ReadonlyMap<string, Relation>,
  entries: Entries,
): Promise<Pick<Workbook, 'sheets' | 'epoch'>> {
  const sheets: WorkbookSheet[] = []
  let epoch: Workbook['epoch'] = 1900
  await readWholeXml(workbook.read(), {
    open(name, attribute) {
      if (name === 'workbookPr' && isTrue(attribute('date1904'))) epoch = 1904
      if (name !== 'sheet') return
      if (sheets.length >= maxSheets)
        throw new UnreadableError('file-too-large', `lebih dari ${maxSheets} lembar`)
      const relation = relations.get(attribute('r:id') || attribute('id'))
      const content = relation && partAt(entries, relation.target)
      // A chart's.
      if (relation && relation.type !== 'worksheet') return
      if (!content) throw new UnreadableError('file-damaged', `lembar ${attribute('name')} tidak ada`)
      const { target } = relation
      sheets.push({
        name: attribute('name'),
        hidden: /hidden/i.test(attribute('state')),
        content,
        floating: () => readFloatingPictures(entries, target, content),
        links: async () => {
          const outside = [...(await readRelations(entries, target))].filter(
            ([, { type }]) => type === 'hyperlink',
          )
          return new Map(outside.map(([id, { address }]) => [id, address]))
        },
      })
    },
  })
  if (sheets.length === 0) throw new UnreadableError('file-damaged', 'tidak ada lembar')
  return { sheets, epoch }
}

async function readTexts(entry: ZipEntry | undefined): Promise<string[]> {
  if (!entry) return []
  if (entry.size > maxTextBytes) {
    throw new UnreadableError('file-too-large', `${Math.round(entry.size / 1e6)} MB teks`)
  }
  const texts: string[] = []
  let text = ''
  let isText = false
  let isReading = 0
  await readWholeXml(entry.read(), {
    open(name) {
      if (name === 'si') text = ''
      // Readings of East Asian signs are no text of the cell.
      else if (name === 'rPh') isReading += 1
      isText = name === 't' && isReading === 0
    },
    close(name) {
      if (name === 'si') texts.push(unescapeText(text))
      else if (name === 'rPh') isReading -= 1
      isText = false
    },
    text(part) {
      if (isText) text += part
    },
  })
  return texts
}

async function readFormats(entry: ZipEntry | undefined): Promise<NumberFormat[]> {
  if (!entry) return []
  const codes = new Map<string, string>()
  const formats: NumberFormat[] = []
  let isOfCells = false
  await readWholeXml(entry.read(), {
    open(name, attribute) {
      if (name === 'numFmt') codes.set(attribute('numFmtId'), attribute('formatCode'))
      else if (name === 'cellXfs') isOfCells = true
      else if (name === 'xf' && isOfCells) {
        const id = attribute('numFmtId')
        formats.push(numberFormat(Number(id), codes.get(id)))
      }
    },
    close(name) {
      if (name === 'cellXfs') isOfCells = false
    },
  })
  return formats
}

export const isTrue = (value: string) => value === '1' || value === 'true'
