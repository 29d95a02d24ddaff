import { defineConfig } from 'rolldown'
import { entries, untyped } from './entries.ts'
import manifest from './package.json' with { type: 'json' }

// A file for each source file: a bundler then leaves out whole what a page does not use, its lazy chunks too.
export default defineConfig({
  input: { ...entries, ...untyped },
  external: Object.keys(manifest.dependencies).flatMap((name) => [name, new RegExp(`^${name}/`)]),
  platform: 'neutral',
  transform: { target: 'es2022' },
  output: { dir: 'dist', format: 'esm', preserveModules: true, preserveModulesRoot: 'src' },
})
