// npm start: install, build, sample catalogue, and the demo regency website on a free port.
import { pnpm, start, steps } from './steps.mjs'

await steps([
  ['Installing what the project needs', () => pnpm('install', '--frozen-lockfile')],
  ['Building the packages, the sample catalogue and the demo website', () => pnpm('run', 'build')],
])

console.log(
  '\nStarting the demo. The regency website is at /, the catalogue’s own site at /katalog/. Press Ctrl-C to end it.',
)
const server = start('ovop', ['serve', 'examples/regency-website/dist'])
// The server hears Ctrl-C too and ends by itself: wait for it, so that the prompt comes back last.
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => signal === 'SIGTERM' && server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 0))
