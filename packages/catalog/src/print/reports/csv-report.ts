import { publicCsvLine } from '../../read/sheet/public-csv.ts'
import { type Findings, groupProblems, splitMessage } from './findings.ts'

const titles = ['berkas', 'lembar', 'baris', 'kolom', 'isi', 'tingkat', 'masalah', 'perbaikan', 'kode']

/** The report as a table for a spreadsheet; with a mark, so that Excel reads it as UTF-8. */
export function csvReport({ problems, unlisted = 0 }: Findings): string {
  const rows = groupProblems(problems).flatMap((group) =>
    group.problems.map((problem) => {
      const { file, sheet = '', row, column, value, severity, code } = problem
      const { wrong, mend } = splitMessage(problem)
      const level = severity === 'error' ? 'kesalahan' : 'peringatan'
      return publicCsvLine([file, sheet, row, column, value, level, wrong, mend, code])
    }),
  )
  const rest = unlisted > 0 ? publicCsvLine([`${unlisted} masalah lain tidak didaftar`]) : ''
  return `\ufeff${publicCsvLine(titles)}${rows.join('')}${rest}`
}
