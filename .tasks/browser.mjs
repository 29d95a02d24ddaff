// Makes sure that there is a Chromium for the tests; says exactly what to do where it cannot be installed.
// Runs on the project's own Node, which reads TypeScript.
import { existsSync } from 'node:fs'
import { chromiumPath } from '../packages/testing/src/chromium.ts'
import { run } from './steps.mjs'

const isRoot = process.getuid?.() === 0
if (!existsSync(chromiumPath()) && isRoot && existsSync('/usr/bin/apt-get')) {
  await run('apt-get', 'update')
  await run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium')
}
if (!existsSync(chromiumPath())) {
  console.error(`
No Chromium was found, and the tests need one. Either
  - on Debian or Ubuntu:  sudo apt-get install chromium
  - elsewhere:            install Chrome or Chromium and name it: OVOP_CHROMIUM=/path/to/chrome npm test
`)
  process.exit(1)
}
console.log(chromiumPath())
