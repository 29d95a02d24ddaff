import { readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const room = fileURLToPath(new URL('../', import.meta.url))
const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(room, 'package.json'), 'utf8'))
const external = Object.keys({ ...dependencies, ...optionalDependencies }).filter(
  (name) => !name.startsWith('@ovop-ntt/'),
)

const bundles = new Map<string, Promise<string>>()

/**
 * A script of this package in plain JavaScript, made once by each file of tests: a process that begins with it need not
 * compile the sources anew. It lies one folder below `package.json`, as scripts in `src` and `dist` do.
 * @param script relative to the package: `test/publishing.ts`
 */
export function bundled(script: string): Promise<string> {
  const made = bundles.get(script) ?? bundle(script)
  bundles.set(script, made)
  return made
}

async function bundle(script: string): Promise<string> {
  const name = basename(script, '.ts')
  const outdir = join(room, `.bundled-${name}-${process.pid}`)
  process.once('exit', () => rmSync(outdir, { recursive: true, force: true }))
  await build({
    entryPoints: [join(room, script)],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    external,
    tsconfig: join(room, '../../tsconfig.json'),
  })
  return join(outdir, `${name}.js`)
}
