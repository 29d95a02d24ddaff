import { defineConfig, type Options } from 'tsup'

const shared: Options = {
  format: 'esm',
  target: 'es2022',
  splitting: false,
  external: ['#component'],
  tsconfig: '../../.tasks/tsconfig.build.json',
}

export default defineConfig([
  {
    ...shared,
    entry: { index: 'generated/index.ts' },
    dts: true,
    // For React's server components: what stands here runs on both sides.
    banner: { js: "'use client'" },
    clean: true,
  },
  { ...shared, entry: { component: 'src/component.ts', 'component.server': 'src/component.server.ts' } },
])
