import { defineConfig } from 'tsup'
import { writeTypes } from '../../.tasks/types.ts'
import manifest from './package.json' with { type: 'json' }

// Every module that package.json exports, `.` being the index.
const entry = Object.fromEntries(
  Object.keys(manifest.exports)
    .filter((path) => !path.endsWith('.json'))
    .map((path) => (path === '.' ? 'index' : path.slice(2)))
    .map((name) => [name, `src/${name}.ts`]),
)
const tsconfig = '../../.tasks/tsconfig.build.json'

export default defineConfig({
  entry,
  format: 'esm',
  target: 'es2022',
  clean: true,
  tsconfig,
  onSuccess: () => writeTypes(import.meta.dirname, entry, tsconfig),
})
