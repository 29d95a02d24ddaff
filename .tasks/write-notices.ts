// Run in a package's folder at the end of its build, see notices.ts. Files with the terms of data may be named.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bundledModules, writeNotices } from './notices.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const terms = process.argv.slice(2).map((file) => `${readFileSync(file, 'utf8').trim()}\n`)
writeNotices('dist', bundledModules('dist', root), terms)
