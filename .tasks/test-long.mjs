// npm run test:long: what takes minutes and guards a release. Some of it installs packages from the registry.
import { pnpm, run, steps } from './steps.mjs'

await steps([
  ['Installing what the project needs', () => pnpm('install', '--frozen-lockfile')],
  ['Building', () => pnpm('run', 'build')],
  ['Browser', () => run('node', '.tasks/browser.mjs')],
  ['Tests of the long run', () => run('vitest', 'run', '--project', 'long')],
])
