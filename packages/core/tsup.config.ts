import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    format: 'src/format/index.ts',
    model: 'src/model/index.ts',
    standards: 'src/standards/index.ts',
    testing: 'src/testing/index.ts',
    trust: 'src/trust/index.ts',
  },
  format: 'esm',
  target: 'es2022',
  dts: true,
  clean: true,
})
