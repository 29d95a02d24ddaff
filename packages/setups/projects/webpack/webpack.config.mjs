import { cpSync } from 'node:fs'

cpSync('index.html', 'dist/index.html')

export default {
  mode: 'production',
  entry: './page.ts',
  // As modules, for the `await` at the top of the page's own.
  experiments: { outputModule: true },
  output: { module: true, chunkFormat: 'module', filename: 'page.js' },
  module: { rules: [{ test: /\.ts$/, loader: 'ts-loader', options: { transpileOnly: true } }] },
  performance: false,
}
