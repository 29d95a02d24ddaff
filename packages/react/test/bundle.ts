// Bundles the page of `app/` for a version of React, as a user's bundler does: with the built packages.
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const folder = fileURLToPath(new URL('.', import.meta.url))

/** Names under which the versions are installed. */
export const reacts = {
  '18': { react: 'react-18', 'react-dom': 'react-dom-18' },
  '19': { react: 'react', 'react-dom': 'react-dom' },
} as const

async function bundle(input: string, platform: 'browser' | 'node', version: keyof typeof reacts) {
  const build = await rolldown({
    input: join(folder, 'app', input),
    platform,
    resolve: { alias: version === '18' ? reacts['18'] : {} },
    // With React's warnings.
    transform: { define: { 'process.env.NODE_ENV': '"development"' } },
    logLevel: 'silent',
  })
  return build
}

export async function clientBundle(version: keyof typeof reacts): Promise<Map<string, string>> {
  const build = await bundle('client.js', 'browser', version)
  const { output } = await build.generate({ format: 'esm' })
  await build.close()
  return new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code]] : [])))
}

/** The page's markup, rendered in Node. */
export async function serverMarkup(version: keyof typeof reacts, data: unknown): Promise<string> {
  const out = await mkdtemp(join(folder, '../dist-server-'))
  try {
    const build = await bundle('server.js', 'node', version)
    await build.write({ dir: out, format: 'esm', entryFileNames: 'server.mjs' })
    await build.close()
    const { render } = await import(pathToFileURL(join(out, 'server.mjs')).href)
    return render(data)
  } finally {
    await rm(out, { recursive: true })
  }
}
