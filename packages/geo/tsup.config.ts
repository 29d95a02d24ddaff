import { defineConfig } from 'tsup'
import manifest from './package.json' with { type: 'json' }

// Every module that package.json exports, `.` being the index.
const entry = Object.keys(manifest.exports)
  .filter((path) => !path.endsWith('.json'))
  .map((path) => `src/${path === '.' ? 'index' : path.slice(2)}.ts`)

export default defineConfig({
  entry,
  format: 'esm',
  target: 'es2022',
  dts: true,
  clean: true,
  tsconfig: '../../.tasks/tsconfig.build.json',
})
