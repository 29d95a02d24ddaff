import { type Entries, partAt, type Relation, readRelations } from './parts.ts'
import { readWholeXml } from './xml.ts'
import type { ZipEntry } from './zip.ts'

type Relations = ReadonlyMap<string, Relation>

/**
 * Pictures that stand in cells: those of Excel ("Place in Cell"), which are rich values (MS-XLSX 2.3.6.1) behind an
 * error for programs that do not know them, and those of WPS, which a formula `DISPIMG("ID_…")` names.
 */
export class CellPictures {
  readonly #byValue: readonly (ZipEntry | undefined)[]
  readonly #byName: ReadonlyMap<string, ZipEntry>

  constructor(byValue: readonly (ZipEntry | undefined)[], byName: ReadonlyMap<string, ZipEntry>) {
    this.#byValue = byValue
    this.#byName = byName
  }

  /**
   * @param type of the cell, `e` for an error
   * @param value number of its rich value, from 1
   * @returns `missing` for a picture that is not in the file; nothing for a cell without one
   */
  of(type: string, value: number, text: string): ZipEntry | 'missing' | undefined {
    if (type === 'e' && value > 0 && text === '#VALUE!') return this.#byValue[value - 1] ?? 'missing'
    if (type !== 'str' || !text.includes('DISPIMG(')) return undefined
    return this.#byName.get(/DISPIMG\("([^"]+)"/.exec(text)?.[1] ?? '') ?? 'missing'
  }
}

/** @param relations of the workbook */
export async function readCellPictures(entries: Entries, relations: Relations): Promise<CellPictures> {
  const pathOf = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.target
  return new CellPictures(
    await richPictures(entries, pathOf),
    await namedPictures(entries, pathOf('cellImage')),
  )
}

async function richPictures(
  entries: Entries,
  pathOf: (type: string) => string | undefined,
): Promise<(ZipEntry | undefined)[]> {
  const part = (type: string) => partAt(entries, pathOf(type) ?? '')
  const pictures = await listed(entries, pathOf('richValueRel'))
  if (pictures.length === 0) return []
  const slots = await pictureSlots(part('rdRichValueStructure'))
  const values = await richValues(part('rdRichValue'))
  return (await valueNumbers(part('sheetMetadata'))).map((number) => {
    const { structure, members } = values[number] ?? { structure: -1, members: [] }
    const slot = slots[structure] ?? -1
    return slot < 0 ? undefined : pictures[Number(members[slot])]
  })
}

/** Pictures in the order in which rich values count them. */
async function listed(entries: Entries, path: string | undefined): Promise<(ZipEntry | undefined)[]> {
  const part = partAt(entries, path ?? '')
  if (!part || path === undefined) return []
  const relations = await readRelations(entries, path)
  const found: (ZipEntry | undefined)[] = []
  await readWholeXml(part.read(), {
    open(name, attribute) {
      if (name !== 'rel') return
      found.push(partAt(entries, relations.get(attribute('r:id') || attribute('id'))?.target ?? ''))
    },
  })
  return found
}

/** By structure, the place among its members of the one that counts a picture; -1 for other structures. */
async function pictureSlots(part: ZipEntry | undefined): Promise<number[]> {
  const slots: number[] = []
  let member = 0
  if (!part) return slots
  await readWholeXml(part.read(), {
    open(name, attribute) {
      if (name === 's') {
        slots.push(-1)
        member = 0
      } else if (name === 'k') {
        if (attribute('n') === '_rvRel:LocalImageIdentifier') slots[slots.length - 1] = member
        member += 1
      }
    },
  })
  return slots
}

async function richValues(part: ZipEntry | undefined): Promise<{ structure: number; members: string[] }[]> {
  const values: { structure: number; members: string[] }[] = []
  let text: string | undefined
  if (!part) return values
  await readWholeXml(part.read(), {
    open(name, attribute) {
      if (name === 'rv') values.push({ structure: Number(attribute('s')), members: [] })
      else if (name === 'v') text = ''
    },
    text(piece) {
      if (text !== undefined) text += piece
    },
    close(name) {
      if (name !== 'v' || text === undefined) return
      values.at(-1)?.members.push(text)
      text = undefined
    },
  })
  return values
}

/** Of each number that cells give, from 1, the rich value it stands for. */
async function valueNumbers(part: ZipEntry | undefined): Promise<number[]> {
  const types: string[] = []
  const rich: number[] = []
  const numbers: number[] = []
  let within = ''
  if (!part) return numbers
  await readWholeXml(part.read(), {
    open(name, attribute) {
      if (name === 'metadataType') types.push(attribute('name'))
      else if (name === 'futureMetadata') within = attribute('name')
      else if (name === 'valueMetadata' || name === 'cellMetadata') within = name
      else if (name === 'bk' && within === 'valueMetadata') numbers.push(-1)
      else if (name === 'rvb' && within === 'XLRICHVALUE') rich.push(Number(attribute('i')))
      else if (
        name === 'rc' &&
        within === 'valueMetadata' &&
        types[Number(attribute('t')) - 1] === 'XLRICHVALUE'
      )
        numbers[numbers.length - 1] = rich[Number(attribute('v'))] ?? -1
    },
  })
  return numbers
}

/** Pictures of WPS by the name that formulas give. */
async function namedPictures(
  entries: Entries,
  path: string | undefined,
): Promise<ReadonlyMap<string, ZipEntry>> {
  const named = new Map<string, ZipEntry>()
  const part = partAt(entries, path ?? '')
  if (!part || path === undefined) return named
  const relations = await readRelations(entries, path)
  let id = ''
  await readWholeXml(part.read(), {
    open(name, attribute) {
      if (name === 'cNvPr') id = attribute('name')
      if (name !== 'blip') return
      const picture = partAt(entries, relations.get(attribute('r:embed') || attribute('embed'))?.target ?? '')
      if (picture) named.set(id, picture)
    },
  })
  return named
}
