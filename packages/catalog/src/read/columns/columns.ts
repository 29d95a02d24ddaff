import { buyingColumns } from './buying-columns.ts'
import { type Column, column } from './column.ts'
import { permitColumns } from './permit-columns.ts'
import { photoColumns } from './photo-columns.ts'
import { placeColumns } from './place-columns.ts'
import { producerColumns } from './producer-columns.ts'
import { productColumns } from './product-columns.ts'
import { programmeColumns } from './programme-columns.ts'
import { saleColumns } from './sale-columns.ts'

export type { CellKind, Column } from './column.ts'

/**
 * The columns that are read, by the field they fill, in the order of the template and the guide. Whatever else stands in
 * a sheet is not published: an export may carry what nobody should see.
 */
export const columns = {
  ...productColumns,
  ...placeColumns,
  ...producerColumns,
  ...saleColumns,
  ...permitColumns,
  ...buyingColumns,
  ...programmeColumns,
  ...photoColumns,
  updatedAt: column(
    'diperbarui',
    'number',
    'Tanggal data diperbarui: `2026-06-01` atau `01/06/2026`.',
    'tgl update, tanggal update, update, tgl data, tanggal data, tgl diperbarui, tgl pendataan, tanggal pendataan, tanggal diperbarui, tanggal, updated, updated at',
  ),
} satisfies Record<string, Column>

export type Field = keyof typeof columns

export const fields = Object.keys(columns) as Field[]

export const requiredFields = fields.filter((field) => 'required' in columns[field])

/**
 * Columns of remarks. Some are for buyers (`Juara I 2025`), others for the office (`belum ada label`): only the office
 * can say, so that they are told with what stands in them, and published where a map of columns says so.
 */
export const notesTitles = new Set(
  'keterangan, ket, catatan, keterangan lain, keterangan tambahan, catatan lain, remarks, notes'.split(', '),
)

/** Columns that every sheet has and nobody publishes: row numbers, the time of a form's answer. Left out without a word. */
export const silentTitles = new Set(['no', 'nomor', 'no urut', 'timestamp', 'stempel waktu', 'cap waktu'])
