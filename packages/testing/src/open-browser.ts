import { type Browser, chromium, type LaunchOptions } from 'playwright'
import { chromiumArgs, chromiumPath } from './chromium.ts'
import { shiftDate, testDay } from './test-day.ts'

/**
 * The Chromium of the tests that look at whole pages. On all its pages it is the day of the tests, whatever the day on
 * which they run: what is in season, the turn of a list and the words on a button change by the day.
 */
export async function openBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [...chromiumArgs],
    ...options,
  })
  const away = testDay.getTime() - Date.now()
  browser.on('context', (context) => void context.addInitScript(shiftDate, away))
  return browser
}
