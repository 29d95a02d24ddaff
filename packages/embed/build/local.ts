import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { options } from './bundle.ts'

/**
 * Writes ovop-local.js: what ovop.js adds to a page that was opened from a disk. Needs the sample catalogue in the folder.
 * @returns paths of its modules, which are those of all chunks together
 */
export async function bundleLocal(dist: string): Promise<string[]> {
  const bundle = await rolldown({
    ...options,
    input: fileURLToPath(new URL('../src/local.ts', import.meta.url)),
    transform: { define: { SAMPLE: JSON.stringify(readFileSync(`${dist}catalog.json`, 'utf8')) } },
  })
  const { output } = await bundle.write({
    file: `${dist}ovop-local.js`,
    format: 'iife',
    minify: true,
    codeSplitting: false,
  })
  return output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
}
