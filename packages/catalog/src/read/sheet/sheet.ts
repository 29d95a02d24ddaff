import type { Header } from '../columns/header.ts'
import type { ProblemCode } from '../problems/codes.ts'

/** What a reader found before anyone asked what the cell is for. An error takes the cell away, a warning does not. */
export interface Fault {
  readonly code: ProblemCode
  /** What stands there, as far as it may be shown. */
  readonly value?: string
  readonly detail?: string
}

/** Ends the reading of a file or sheet: a row that cannot be read stands for the rest. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError'
  readonly fault: Fault

  constructor(code: ProblemCode, detail?: string, options?: ErrorOptions) {
    super(detail === undefined ? code : `${code}: ${detail}`, options)
    this.fault = { code, ...(detail !== undefined && { detail }) }
  }
}

/** Of a picture's file, in bytes: a phone's photo at its best; what is published is far smaller. */
export const maxPictureBytes = 40 * 1024 * 1024

/** The file of a picture that stands in a sheet, or why it is not that which a person sees there. */
export type PictureContent = Uint8Array | 'too-large' | 'changed' | 'unread'

/** A row as it stands in a sheet: `number` is what a spreadsheet shows in its margin, from 1. */
export interface SheetRow {
  readonly number: number
  readonly cells: readonly string[]
  /** The row stands for one that could not be read, and it may be the rest of the file. It has no cells. */
  readonly unreadable?: Fault | undefined
  /** What was found in cells, by index. */
  readonly faults?: ReadonlyMap<number, Fault> | undefined
  /** Addresses that cells lead to whose text may be another, by index. */
  readonly links?: ReadonlyMap<number, string> | undefined
  /** Pictures in cells or over them, by the index of the cell. */
  readonly pictures?: ReadonlyMap<number, readonly PictureContent[]> | undefined
  /** Why the row is left out: it was never meant to be published. */
  readonly skip?: Fault | undefined
  /** A spreadsheet does not show this row. */
  readonly hidden?: boolean | undefined
  /** Columns that a spreadsheet does not show, by index. */
  readonly hiddenColumns?: ReadonlySet<number> | undefined
}

interface SheetPlace {
  /** Name of the file, as problems show it. */
  readonly file: string
  /** Name of the sheet inside the file; absent for a CSV file. */
  readonly name?: string | undefined
  /** A spreadsheet does not show this sheet: it is named, but not read. */
  readonly hidden?: boolean | undefined
  /** What its columns are, where a program wrote it: no row names them then. */
  readonly header?: Header | undefined
  /** Pictures that are not there are left out, and keep no row back: an export does not bring them. */
  readonly photosMayMiss?: boolean | undefined
}

/** A table of text, whatever it was read from. */
export interface Sheet extends SheetPlace {
  readonly rows: Iterable<SheetRow>
}

/** A {@link Sheet} whose rows come as they are read; they can be run through once. */
export interface SheetStream extends SheetPlace {
  readonly rows: Iterable<SheetRow> | AsyncIterable<SheetRow>
}

/** Stands for a file that cannot be read. */
export function unreadableSheet(file: string, unreadable: Fault): Sheet {
  return { file, rows: [{ number: 1, cells: [], unreadable }] }
}

/** Whether nothing but blanks stands in a row: such a row is no row. */
export function isBlankRow({ cells, unreadable, faults }: SheetRow): boolean {
  return !unreadable && !faults?.size && cells.every((cell) => cell.trim() === '')
}
