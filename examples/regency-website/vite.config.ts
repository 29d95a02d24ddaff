// `npm run dev`: the demo's pages as they were built, with the widgets from their sources.
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** In place of the built script tag: its attributes stay, its code comes from the sources and is watched. */
const widgetsFromSources: Plugin = {
  name: 'widgets-from-sources',
  transformIndexHtml: (html) =>
    html.replaceAll(/<script src="[^"]*\/ovop\.js"([^>]*)><\/script>/g, (_, attributes: string) => {
      const settings = attributes.replace(/ (async|defer|type="module")(?=[ >]|$)/g, '')
      return `<script type="module" src="/@fs${here('../../packages/embed/src/dev.ts')}"${settings}></script>`
    }),
}

export default defineConfig({
  root: here('dist'),
  appType: 'mpa',
  cacheDir: here('node_modules/.vite'),
  resolve: { tsconfigPaths: true },
  plugins: [widgetsFromSources],
  optimizeDeps: { entries: [here('../../packages/embed/src/dev.ts')] },
  server: { fs: { allow: [here('../..')] }, open: false },
})
