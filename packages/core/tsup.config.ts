import { defineConfig } from 'tsup'
import { entries } from './entries.ts'

// Types alone; the code is written by rolldown.
export default defineConfig({ entry: entries, format: 'esm', dts: { only: true } })
