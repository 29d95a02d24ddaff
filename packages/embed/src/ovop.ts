// The script tag: `ovop.js`.
import { startLoader } from './loader.ts'

startLoader()
