import type { Problem } from '../../read/problems/problem.ts'
import { escapeMarkup } from '../markup.ts'
import {
  type Findings,
  type Frequency,
  frequenciesOf,
  groupProblems,
  linesOf,
  type ProblemGroup,
  type ReportLine,
  splitMessage,
} from './findings.ts'
import { reportStyle } from './html-style.ts'

/**
 * The report to hand to an office: one file, without scripts and without anything from elsewhere. Every value in it is
 * a stranger's, and stands as text.
 * @param time when the check ran
 */
export function htmlReport(findings: Findings, time: Date): string {
  const groups = groupProblems(findings.problems)
  const files = [...new Set(groups.map(({ file }) => file))]
  const day = new Intl.DateTimeFormat('id-ID', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Makassar',
  })
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>Laporan pemeriksaan data produk</title>
<style>${reportStyle}</style>
</head>
<body>
<header>
<h1>Laporan pemeriksaan data produk</h1>
<p class="quiet">Diperiksa ${escapeMarkup(day.format(time))} WITA${files.length > 0 ? `: ${files.map(escapeMarkup).join(', ')}` : ''}</p>
<p>Baris dengan <b>kesalahan</b> belum terbit dan perlu diperbaiki. <b>Peringatan</b> tidak menahan baris, tetapi baik diperiksa. Isi sel yang bersifat pribadi tidak ditampilkan di sini.</p>
</header>
<main>
${figures(findings)}
${findings.problems.length === 0 ? '<p>Tidak ada masalah.</p>' : filter() + frequent(findings)}
${groups.map(section).join('\n')}
${rest(findings)}
</main>
</body>
</html>
`
}

function figures({ counts }: Findings): string {
  const { rows, good, bad, skipped, errors, warnings } = counts
  const shown: [number, string][] = [
    [rows, 'baris'],
    [good, 'baik'],
    [bad, 'bermasalah'],
    ...(skipped > 0 ? [[skipped, 'dilewati'] as [number, string]] : []),
    [errors, 'kesalahan'],
    [warnings, 'peringatan'],
  ]
  const items = shown.map(([count, name]) => `<li><b>${count.toLocaleString('id-ID')}</b> ${name}</li>`)
  return `<ul class="figures">${items.join('')}</ul>`
}

/** Works by style alone: a mail program or a strict office computer runs no script. */
function filter(): string {
  const choice = (id: string, title: string, isChosen = false) =>
    `<label><input type="radio" name="tingkat" id="${id}"${isChosen ? ' checked' : ''}> ${title}</label>`
  return `<fieldset><legend>Tampilkan</legend>
${choice('all', 'semua', true)}
${choice('only-errors', 'kesalahan saja')}
${choice('only-warnings', 'peringatan saja')}
</fieldset>
`
}

function frequent(findings: Findings): string {
  const row = ({ count, severity, wrong, code }: Frequency) =>
    `<tr class="${severity}"><td class="number">${count.toLocaleString('id-ID')}</td><td class="level">${levelOf(severity)}</td><td>${escapeMarkup(sentence(wrong))} <span class="code">${code}</span></td></tr>`
  return `<h2>Yang paling sering</h2>
<table><thead><tr><th scope="col" class="number">kali</th><th scope="col">tingkat</th><th scope="col">masalah</th></tr></thead>
<tbody>
${frequenciesOf(findings).map(row).join('\n')}
</tbody></table>`
}

const columns = ['baris', 'kolom', 'isi sel', 'masalah', 'cara memperbaiki'] as const

function section({ file, sheet, problems }: ProblemGroup, i: number): string {
  const name = sheet === undefined ? file : `${file}, lembar ${sheet}`
  const errors = problems.filter(({ severity }) => severity === 'error').length
  return `<section aria-labelledby="lembar-${i}">
<h2 id="lembar-${i}">${escapeMarkup(name)}</h2>
<table class="problems" role="table"><caption>${errors} kesalahan, ${problems.length - errors} peringatan</caption>
<thead role="rowgroup"><tr role="row">${columns.map((title) => `<th scope="col" role="columnheader">${title}</th>`).join('')}</tr></thead>
<tbody role="rowgroup">
${linesOf(problems).map(problemRow).join('\n')}
</tbody></table>
</section>`
}

/** With roles said outright: on a phone a row is drawn as a block, and some browsers then forget that it is one. */
function problemRow({ problem, rows }: ReportLine): string {
  const { wrong, mend } = splitMessage(problem)
  const cells = [
    escapeMarkup(problem.column),
    problem.value === '' ? '' : `<span class="value">${escapeMarkup(problem.value)}</span>`,
    `<span><span class="level">${levelOf(problem.severity)}:</span> ${escapeMarkup(wrong)} <span class="code">${problem.code}</span></span>`,
    escapeMarkup(sentence(mend)),
  ]
  const row = `<th scope="row" role="rowheader" data-title="baris">${rows}</th>`
  const rest = cells.map((cell, i) => `<td role="cell" data-title="${columns[i + 1]}">${cell}</td>`)
  return `<tr role="row" class="${problem.severity}">${row}${rest.join('')}</tr>`
}

function rest({ unlisted = 0 }: Findings): string {
  return unlisted > 0 ? `<p>${unlisted.toLocaleString('id-ID')} masalah lain tidak didaftar di sini.</p>` : ''
}

const levelOf = (severity: Problem['severity']) => (severity === 'error' ? 'kesalahan' : 'peringatan')

const sentence = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
