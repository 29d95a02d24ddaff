import { defineConfig, type Options } from 'tsup'
import { writeTypes } from '../../.tasks/types.ts'

const entry = { index: 'generated/index.ts' }
const shared = {
  format: 'esm',
  target: 'es2022',
  splitting: false,
  external: ['#component'],
  tsconfig: '../../.tasks/tsconfig.build.json',
} satisfies Options

export default defineConfig([
  {
    ...shared,
    entry,
    onSuccess: () => writeTypes(import.meta.dirname, entry, shared.tsconfig),
    // For React's server components: what stands here runs on both sides.
    banner: { js: "'use client'" },
    clean: true,
  },
  { ...shared, entry: { component: 'src/component.ts', 'component.server': 'src/component.server.ts' } },
])
