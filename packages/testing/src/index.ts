export { chromiumArgs, chromiumPath } from './chromium.ts'
