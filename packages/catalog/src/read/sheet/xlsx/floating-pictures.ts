import { type Entries, partAt, readRelations } from './parts.ts'
import { readGrid } from './sheet-grid.ts'
import { readWholeXml } from './xml.ts'
import type { ZipEntry } from './zip.ts'

/** A picture that lies over the cells of a sheet. */
export interface FloatingPicture {
  /** Index of the column that its middle is over. */
  readonly column: number
  readonly entry: ZipEntry
  /** A part is cut away, or it is turned: its file is not what a person sees. */
  readonly isChanged: boolean
}

/** By the number of the row that its middle is over, from 1. */
export type FloatingPictures = ReadonlyMap<number, readonly FloatingPicture[]>

/** A corner of a picture: a cell, and the way into it (ECMA-376 part 1, 20.5.2); lengths are in EMU. */
interface Corner {
  col: number
  colOff: number
  row: number
  rowOff: number
}

interface Anchor {
  from: Corner
  to?: Corner
  /** Where only one corner is held to a cell. */
  size: { width: number; height: number }
  /** Id of the picture's file. */
  picture: string
  isChanged: boolean
}

const none: FloatingPictures = new Map()

/** @param path of the sheet in the archive */
export async function readFloatingPictures(
  entries: Entries,
  path: string,
  sheet: ZipEntry,
): Promise<FloatingPictures> {
  const drawings = [...(await readRelations(entries, path)).values()].filter(({ type }) => type === 'drawing')
  if (drawings.length === 0) return none
  const found = new Map<number, FloatingPicture[]>()
  const grid = await readGrid(sheet)
  for (const { target } of drawings) {
    const relations = await readRelations(entries, target)
    for (const anchor of await anchorsOf(partAt(entries, target))) {
      const entry = partAt(entries, relations.get(anchor.picture)?.target ?? '')
      if (!entry) continue
      const { from, to, size } = anchor
      const [left, top] = [grid.columns.start(from.col, from.colOff), grid.rows.start(from.row, from.rowOff)]
      const right = to ? grid.columns.start(to.col, to.colOff) : left + size.width
      const bottom = to ? grid.rows.start(to.row, to.rowOff) : top + size.height
      const row = grid.rows.at((top + bottom) / 2) + 1
      const picture = { column: grid.columns.at((left + right) / 2), entry, isChanged: anchor.isChanged }
      found.set(row, [...(found.get(row) ?? []), picture])
    }
  }
  return found
}

async function anchorsOf(part: ZipEntry | undefined): Promise<Anchor[]> {
  const anchors: Anchor[] = []
  if (!part) return anchors
  let anchor: Anchor | undefined
  let corner: Corner | undefined
  let text: string | undefined
  let isInPicture = false
  await readWholeXml(part.read(), {
    open(name, attribute) {
      if (name === 'twoCellAnchor' || name === 'oneCellAnchor') anchor = newAnchor()
      if (!anchor) return
      if (name === 'from') corner = anchor.from
      else if (name === 'to') corner = anchor.to = newCorner()
      else if (corner && name in corner) text = ''
      else if (name === 'pic') isInPicture = true
      else if (name === 'ext' && !isInPicture && attribute('cx') !== '')
        anchor.size = { width: Number(attribute('cx')), height: Number(attribute('cy')) }
      else if (name === 'blip' && isInPicture) anchor.picture ||= attribute('r:embed') || attribute('embed')
      else if (name === 'srcRect' && isInPicture)
        anchor.isChanged ||= ['l', 't', 'r', 'b'].some((side) => Number(attribute(side)) !== 0)
      else if (name === 'xfrm' && isInPicture)
        anchor.isChanged ||= ['rot', 'flipH', 'flipV'].some((turn) => !/^(?:|0|false)$/.test(attribute(turn)))
    },
    text(piece) {
      if (text !== undefined) text += piece
    },
    close(name) {
      if (corner && text !== undefined && name in corner) {
        corner[name as keyof Corner] = Math.max(0, Number(text) || 0)
        text = undefined
      }
      if (name === 'from' || name === 'to') corner = undefined
      if (name === 'pic') isInPicture = false
      if (name !== 'twoCellAnchor' && name !== 'oneCellAnchor') return
      if (anchor && anchor.picture !== '') anchors.push(anchor)
      anchor = undefined
    },
  })
  return anchors
}

const newCorner = (): Corner => ({ col: 0, colOff: 0, row: 0, rowOff: 0 })
const newAnchor = (): Anchor => ({
  from: newCorner(),
  size: { width: 0, height: 0 },
  picture: '',
  isChanged: false,
})
