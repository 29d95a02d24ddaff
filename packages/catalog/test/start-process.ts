import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const loader = new URL('../../testing/src/from-sources.ts', import.meta.url).href

/** Starts a script of this folder in a process of its own; returns when it has begun its work. */
export async function startProcess(
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), args, {
    execArgv: ['--no-warnings', '--experimental-transform-types', '--import', loader],
    env: { ...process.env, ...env },
  })
  await once(child, 'message')
  return child
}
