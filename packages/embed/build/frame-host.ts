import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

/** Writes ovop-frame.js, the script for pages with frames of a catalogue, into a folder. */
export async function bundleFrameHost(dist: string): Promise<void> {
  const input = fileURLToPath(new URL('../src/frame-host.ts', import.meta.url))
  const host = await rolldown({ input, platform: 'browser' })
  await host.write({ file: `${dist}ovop-frame.js`, format: 'iife', minify: true })
}
