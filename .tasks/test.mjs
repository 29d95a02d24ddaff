// npm test: everything, in the order in which it is cheapest to fail.
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pnpm, run, steps } from './steps.mjs'

const report = join(mkdtempSync(join(tmpdir(), 'ovop-tests-')), 'results.json')

/** The counts on a line of their own, for whoever reads the log. */
function printCounts() {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'))
  console.log(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`)
}

await steps([
  ['Installing what the project needs', () => pnpm('install', '--frozen-lockfile')],
  ['Formatting and lint', () => pnpm('run', 'lint')],
  ['Types', () => pnpm('run', 'typecheck')],
  ['Building', () => pnpm('run', 'build')],
  ['Browser', () => run('node', '.tasks/browser.mjs')],
  [
    'Tests: unit, browser, whole pages, sizes',
    () =>
      run(
        'vitest',
        'run',
        '--project=!long',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ),
  ],
  ['Packages as published', () => pnpm('run', 'package-checks')],
])
printCounts()
