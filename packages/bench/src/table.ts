/** A column of a printed table: its title, and what stands in it for a row. */
export type Column<T> = readonly [title: string, cell: (row: T) => string | number]

const shown = (cell: string | number) => (typeof cell === 'number' ? formatNumber(cell) : cell)

/** A number as a reader takes it in: thousands apart, three digits that matter. */
export function formatNumber(value: number): string {
  const decimals = Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return value.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
}

/** A table in Markdown, its columns padded so that a terminal shows them one under the other. */
export function markdownTable<T>(rows: readonly T[], columns: readonly Column<T>[]): string {
  const cells = rows.map((row) => columns.map(([, cell]) => shown(cell(row))))
  const widths = columns.map(([title], at) =>
    Math.max(title.length, 3, ...cells.map((line) => line[at]!.length)),
  )
  const line = (texts: readonly string[]) =>
    `| ${texts.map((text, at) => (at === 0 ? text.padEnd(widths[at]!) : text.padStart(widths[at]!))).join(' | ')} |`
  const rule = widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  return [line(columns.map(([title]) => title)), line(rule), ...cells.map(line)].join('\n')
}
