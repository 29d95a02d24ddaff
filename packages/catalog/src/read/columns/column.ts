/** What a column holds, and with it which signs may stand in its cells. */
export type CellKind = 'text' | 'word' | 'number' | 'phone' | 'address' | 'payload' | 'file'

export interface Column {
  /** The name to use, as in the sample. */
  readonly title: string
  /** Other names, folded as by `foldWord`. */
  readonly aliases: readonly string[]
  readonly kind: CellKind
  readonly required?: boolean
  /** For the data officer: what goes in. */
  readonly help: string
}

/**
 * A column of the guide.
 * @param aliases its other names, with commas between them
 * @example column('kecamatan', 'text', 'Nama kecamatan.', 'kec, nama kecamatan, district')
 */
export function column(
  title: string,
  kind: CellKind,
  help: string,
  aliases = '',
  required?: 'required',
): Column {
  return {
    ...{ title, help, kind, aliases: aliases === '' ? [] : aliases.split(', ') },
    ...(required && { required: true }),
  }
}
