import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { credentials } from './s3-server.ts'

const loader = new URL('../../testing/src/from-sources.ts', import.meta.url).href

/** Starts to publish in a process of its own; returns when it has begun. */
export async function startPublishing(...args: string[]): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL('publishing.ts', import.meta.url)), args, {
    execArgv: ['--no-warnings', '--experimental-transform-types', '--import', loader],
    env: { ...process.env, ...credentials },
  })
  await once(child, 'message')
  return child
}
