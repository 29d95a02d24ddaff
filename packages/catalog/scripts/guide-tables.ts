import { columns, fields } from '../src/read/columns/columns.ts'
import { problemCodes, problemKinds } from '../src/read/problems/codes.ts'

/** Tables of the data officer's guide, written from the code between marks, so that it never lags behind. */
const tables: Record<string, () => string> = {
  kolom: () =>
    table(
      ['kolom', 'isi', 'nama lain yang juga dibaca'],
      fields.map((field) => {
        const { title, help, aliases, ...rest } = columns[field]
        const required = 'required' in rest ? ' **Wajib.**' : ''
        return [`\`${title}\``, help + required, aliases.join(', ')]
      }),
    ),
  kode: () =>
    table(
      ['kode', 'tingkat', 'apa yang salah', 'apa yang diharapkan'],
      problemCodes.map((code) => {
        const { severity, wrong, expected } = problemKinds[code]
        return [`\`${code}\``, severity === 'error' ? 'kesalahan' : 'peringatan', wrong, expected]
      }),
    ),
}

/** The guide with its tables as the code has them now. */
export function fillTables(guide: string): string {
  return guide.replace(
    /(<!-- tabel:(\w+) -->\n)[\s\S]*?(<!-- akhir -->)/g,
    (_, start: string, name: string, end: string) => `${start}\n${tables[name]?.()}\n${end}`,
  )
}

function table(head: string[], rows: string[][]): string {
  const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map(escapeCell))]
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('')
}

/** Signs that would end a cell or start a tag; those in code are safe from the latter. */
function escapeCell(text: string): string {
  const parts = text.replaceAll('|', '\\|').split(/(`[^`]*`)/)
  return parts
    .map((part) => (part.startsWith('`') ? part : part.replaceAll('<', '&lt;').replaceAll('{detail}', '…')))
    .join('')
}
