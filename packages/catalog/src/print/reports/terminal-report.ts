import colors from 'picocolors'
import { formatProblem } from '../../read/problems/problem.ts'
import { type Findings, frequenciesOf, groupProblems, linesOf } from './findings.ts'

/** Problems that a terminal shows of one sheet: more than that nobody scrolls through. */
const mostShown = 100
const mostKinds = 5

/** The report for a terminal: a line a problem under the name of its sheet, then what is most frequent. */
export function terminalReport(findings: Findings): string {
  const groups = groupProblems(findings.problems)
  return groups.map(groupText).join('') + summary(findings)
}

function groupText({ file, sheet, problems }: ReturnType<typeof groupProblems>[number]): string {
  const head = colors.bold([file, ...(sheet === undefined ? [] : [sheet])].join(' › '))
  const all = linesOf(problems)
  const lines = all.slice(0, mostShown).map(({ problem, rows }) => {
    const isError = problem.severity === 'error'
    const mark = isError ? colors.red('salah') : colors.yellow('peringatan')
    return `${formatProblem(problem, rows)} ${mark}\n`
  })
  const rest = all.length - lines.length
  const more = rest > 0 ? colors.dim(`… dan ${rest} lagi di lembar ini; lihat --report html\n`) : ''
  return `${head}\n${lines.join('')}${more}`
}

/** Only where there are many: a few can be counted at a glance. */
function summary(findings: Findings): string {
  const { problems, unlisted = 0 } = findings
  if (problems.length + unlisted <= mostKinds) return ''
  const kinds = frequenciesOf(findings).slice(0, mostKinds)
  const width = Math.max(...kinds.map(({ count }) => `${count}`.length))
  const lines = kinds.map(({ count, severity, wrong, code }) => {
    const paint = severity === 'error' ? colors.red : colors.yellow
    return `  ${paint(`${count}`.padStart(width))} × ${wrong} ${colors.dim(`[${code}]`)}\n`
  })
  const rest = unlisted > 0 ? colors.dim(`  ${unlisted} masalah lain tidak didaftar\n`) : ''
  return `${colors.bold('paling sering')}\n${lines.join('')}${rest}`
}
