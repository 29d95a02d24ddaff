// The script tag: `ovop.js`.
import { watchPage } from './loader.ts'
import { startPage } from './start-page.ts'

watchPage(startPage())
