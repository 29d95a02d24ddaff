import { defineConfig } from 'astro/config'

export default defineConfig({
  // Where the guide would stand: only its metadata names it.
  site: 'https://slow-flores.contoh.example',
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
})
