import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

export default defineConfig({
  base: './',
  build: { chunkSizeWarningLimit: 800 },
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('ovop-') } } })],
})
