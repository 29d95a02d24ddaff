// Makes sure that there is a Chromium for the tests, and a font of Arial's widths, which printed labels are measured by; says
// exactly what to do where they cannot be installed.
// Runs on the project's own Node, which reads TypeScript.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromiumPath, headlessShell } from '../packages/testing/src/chromium.ts'
import { run } from './steps.mjs'

/** Whether text set in Arial has its widths: by the font itself, or by one made for that. Elsewhere than on Linux it is there. */
const hasArial = () => {
  const { stdout } = spawnSync('fc-match', ['Arial'], { encoding: 'utf8' })
  return process.platform !== 'linux' || /arial|liberation|arimo/i.test(stdout ?? '')
}

const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
const install = async (...names) => {
  await run('apt-get', 'update')
  await run('apt-get', 'install', '-y', '--no-install-recommends', ...names)
}
const missing = [
  ...(existsSync(chromiumPath({ whole: true })) ? [] : ['chromium']),
  // `fc-match` comes with Chromium: where that is missing, so may be the font.
  ...(hasArial() ? [] : ['fonts-liberation']),
]
if (missing.length > 0 && canInstall) await install(...missing)
// Twice as fast, and no more than that: Ubuntu has none, and a test does without.
if (!process.env.OVOP_CHROMIUM && !existsSync(headlessShell) && canInstall)
  await install('chromium', 'chromium-headless-shell').catch(() => {})
if (!existsSync(chromiumPath({ whole: true }))) {
  console.error(`
No Chromium was found, and the tests need one. Either
  - on Debian or Ubuntu:  sudo apt-get install chromium
  - elsewhere:            install Chrome or Chromium and name it: OVOP_CHROMIUM=/path/to/chrome npm test
`)
  process.exit(1)
}
if (!hasArial())
  console.warn(
    'No font of Arial’s widths was found: a test of printed labels may fail. On Debian: sudo apt-get install fonts-liberation',
  )
console.log(chromiumPath())
