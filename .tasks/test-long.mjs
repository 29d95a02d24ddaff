// npm run test:long: what takes minutes and guards a release. Some of it installs packages from the registry.
import { pnpm, run, steps } from './steps.mjs'

process.env.OVOP_LONG = '1'

await steps([
  ['Installing what the project needs', () => pnpm('install', '--frozen-lockfile')],
  ['Building', () => pnpm('run', 'build')],
  ['Browser', () => run('node', '.tasks/browser.mjs')],
  // The tests of each day, with many more of what they draw by chance, and each look of each page.
  ['Tests of each day, at length', () => run('vitest', 'run', '--project=!long')],
  ['Tests of the long run', () => run('vitest', 'run', '--project', 'long')],
])
