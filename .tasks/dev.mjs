// npm run dev: the demo website with its widgets from the sources; a change in core or elements reloads the page.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pnpm, root, start, steps } from './steps.mjs'

const demo = 'examples/regency-website'
const isBuilt = existsSync(join(root, demo, 'dist/index.html'))

await steps([
  ['Installing what the project needs', () => pnpm('install', '--frozen-lockfile')],
  // The pages around the widgets, and the sample catalogue, are as they were built last.
  ...(isBuilt ? [] : [['Building the demo website', () => pnpm('run', 'build')]]),
])

const server = start('vite', ['--config', join(root, demo, 'vite.config.ts'), ...process.argv.slice(2)])
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => signal === 'SIGTERM' && server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 0))
