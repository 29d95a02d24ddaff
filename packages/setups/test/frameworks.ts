// Runs the checkers of the frameworks over the small files in `frameworks/`, which use the built packages.
import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const folder = fileURLToPath(new URL('..', import.meta.url))

/** The package that each checker comes with, and from where it is found: the native compiler is that of the type check. */
const homes = {
  tsc: ['typescript', new URL('../../testing/package.json', import.meta.url)],
  'vue-tsc': ['vue-tsc', import.meta.url],
  'svelte-check': ['svelte-check', import.meta.url],
} as const

/** What a checker finds; empty where all is well. */
export async function check(checker: keyof typeof homes, ...args: string[]): Promise<string> {
  const [home, from] = homes[checker]
  const found = createRequire(from).resolve(`${home}/package.json`)
  const { default: manifest } = await import(found, { with: { type: 'json' } })
  const { bin } = manifest as { bin: string | Record<string, string> }
  const script = join(dirname(found), typeof bin === 'string' ? bin : (bin[checker] as string))
  return run(process.execPath, [script, ...args], { cwd: folder }).then(
    () => '',
    ({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr,
  )
}
