import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

/** Bundles the script of the search page from npm packages, as a site of its own would: `cari.js` and its chunks. */
export async function bundleSearch(folder: string): Promise<void> {
  const build = await rolldown({
    input: { cari: fileURLToPath(new URL('search/main.ts', import.meta.url)) },
    platform: 'browser',
  })
  await build.write({
    dir: folder,
    format: 'esm',
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  })
  await build.close()
}
