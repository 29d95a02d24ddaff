// npm test: everything, in the order in which it is cheapest to fail.
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { pnpm, root, run, script, steps } from './steps.mjs'

const report = join(mkdtempSync(join(tmpdir(), 'ovop-tests-')), 'results.json')

/** Which files took longest, and the counts on a line of their own, for whoever reads the log. */
function printSummary() {
  const results = JSON.parse(readFileSync(report, 'utf8'))
  const files = results.testResults.map(({ name, startTime, endTime }) => ({
    name: relative(root, name),
    seconds: (endTime - startTime) / 1000,
  }))
  console.log('\nThe files of tests that took longest, in seconds:')
  for (const { name, seconds } of files.sort((a, b) => b.seconds - a.seconds).slice(0, 15))
    console.log(seconds.toFixed(0).padStart(5), name)
  const { numPassedTests, numFailedTests, numPendingTests } = results
  console.log(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`)
}

await steps([
  ['Installing what the project needs', () => pnpm('install', '--frozen-lockfile')],
  ['Formatting and lint', () => script('lint')],
  // Side by side: the build waits for one package after the other, and leaves a core to the types; a browser that is yet to
  // be installed comes over the network meanwhile.
  [
    'Types, building, and a browser',
    () => Promise.all([script('typecheck'), pnpm('run', 'build'), run('node', '.tasks/browser.mjs')]),
  ],
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
  ['Packages as published', () => script('package-checks')],
])
printSummary()
