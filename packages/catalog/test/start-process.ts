import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { bundled } from './bundled.ts'

/** Starts a script of this folder in a process of its own; returns when it has begun its work. */
export async function startProcess(
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<ChildProcess> {
  const child = fork(await bundled(`test/${script}`), args, { env: { ...process.env, ...env } })
  await once(child, 'message')
  return child
}
