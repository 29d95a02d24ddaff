import { type Browser, chromium, type LaunchOptions } from 'playwright'
import { chromiumArgs, chromiumPath } from './chromium.ts'
import { shiftDate, testDay } from './test-day.ts'

/** The browser that files of tests use one after the other in one process: to start it costs as much as some tests. */
let usual: Browser | undefined

/**
 * The Chromium of the tests that look at whole pages. On all its pages it is the day of the tests, whatever the day on
 * which they run: what is in season, the turn of a list and the words on a button change by the day. `close` ends whatever
 * was opened in it; the browser itself ends with the process, where it was not started with `options` of its own.
 */
export async function openBrowser(options?: LaunchOptions): Promise<Browser> {
  if (options) return start(options)
  if (usual?.isConnected()) return usual
  const browser = await start()
  browser.close = async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
  }
  usual = browser
  return browser
}

async function start(options: LaunchOptions = {}): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [...chromiumArgs],
    ...options,
  })
  const away = testDay.getTime() - Date.now()
  browser.on('context', (context) => void context.addInitScript(shiftDate, away))
  return browser
}
