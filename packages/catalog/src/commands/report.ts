import { writeFile } from 'node:fs/promises'
import { InvalidArgumentError, Option } from 'commander'
import { csvReport } from '../print/reports/csv-report.ts'
import type { Findings } from '../print/reports/findings.ts'
import { htmlReport } from '../print/reports/html-report.ts'
import { jsonReport } from '../print/reports/json-report.ts'
import { terminalReport } from '../print/reports/terminal-report.ts'

const formats = ['text', 'html', 'json', 'csv'] as const

/** `--report html`, `--report json:hasil.json`: how problems are told, and the file they go to. */
export interface ReportTarget {
  readonly format: (typeof formats)[number]
  /** Where absent: `laporan.html` and `laporan.csv`, standard output for JSON, standard error for text. */
  readonly file?: string
}

/** @returns `undefined` for another format */
export function parseReportTarget(text: string): ReportTarget | undefined {
  const [, name, file] = /^([a-z]+)(?::(.+))?$/.exec(text) ?? []
  const format = formats.find((known) => known === name)
  if (!format) return undefined
  const usual = format === 'html' || format === 'csv' ? `laporan.${format}` : undefined
  const target = file ?? usual
  return target === undefined ? { format } : { format, file: target }
}

/** The option `--report`, which may be given several times. */
export function reportOption(): Option {
  return new Option(
    '--report <bentuk>',
    'laporan: text, html, json, csv, atau dengan berkas: html:hasil.html; boleh beberapa kali',
  ).argParser((text: string, former: ReportTarget[] = []) => {
    const target = parseReportTarget(text)
    if (!target)
      throw new InvalidArgumentError('diharapkan text, html, json, atau csv, boleh diikuti :<berkas>')
    return [...former, target]
  })
}

/** Where JSON goes to standard output, it is alone there, so that a program can read it. */
export function isJsonOnOutput(targets: readonly ReportTarget[]): boolean {
  return targets.some(({ format, file }) => format === 'json' && file === undefined)
}

/** Writes the reports that were asked for; who runs the command sees what is wrong in any case. */
export async function tellFindings(
  findings: Findings,
  targets: readonly ReportTarget[],
  time: Date,
): Promise<void> {
  for (const { format, file } of targets) {
    const text = reportAs(format, findings, time)
    if (file !== undefined) {
      await writeFile(file, text)
      process.stderr.write(`laporan: ${file}\n`)
    } else if (format === 'json') process.stdout.write(text)
  }
  if (!isJsonOnOutput(targets)) process.stderr.write(terminalReport(findings))
}

function reportAs(format: ReportTarget['format'], findings: Findings, time: Date): string {
  if (format === 'html') return htmlReport(findings, time)
  if (format === 'json') return jsonReport(findings)
  return format === 'csv' ? csvReport(findings) : plain(terminalReport(findings))
}

/** Without the colours of a terminal. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours are
  return text.replace(/\x1b\[\d+m/g, '')
}
