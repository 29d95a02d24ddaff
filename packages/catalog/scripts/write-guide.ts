import { readFileSync, writeFileSync } from 'node:fs'
import { fillTables } from './guide-tables.ts'

const guide = new URL('../../../docs/petugas-data.md', import.meta.url)
writeFileSync(guide, fillTables(readFileSync(guide, 'utf8')))
