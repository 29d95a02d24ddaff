import { existsSync } from 'node:fs'

/** Chromium as Debian builds it to be driven, never looked at. */
export const headlessShell = '/usr/bin/chromium-headless-shell'

const candidates = [
  process.env.OVOP_CHROMIUM,
  // The same browser without windows of its own: a page costs it less than half of the time.
  headlessShell,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * Path of the Chromium that the browser tests drive. Set `OVOP_CHROMIUM` to choose another.
 * @param whole one with windows, which alone keeps pages that were left for those who come back
 */
export function chromiumPath({ whole = false } = {}): string {
  const found = candidates.filter((path) => path !== undefined && existsSync(path))
  return found.find((path) => !whole || path !== headlessShell) ?? '/usr/bin/chromium'
}

/** Flags that let Chromium run as root in a container and keep it from talking to anyone but us. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
