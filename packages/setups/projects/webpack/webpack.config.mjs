import { cpSync } from 'node:fs'

cpSync('index.html', 'dist/index.html')

export default {
  mode: 'production',
  entry: './page.ts',
  output: { filename: 'page.js', publicPath: 'auto' },
  module: { rules: [{ test: /\.ts$/, loader: 'ts-loader', options: { transpileOnly: true } }] },
  performance: false,
}
