import type { ChildProcess } from 'node:child_process'
import { credentials } from '@ovop-ntt/testing/s3-server.ts'
import { startProcess } from './start-process.ts'

/** Starts to publish in a process of its own; returns when it has begun. */
export function startPublishing(...args: string[]): Promise<ChildProcess> {
  return startProcess('publishing.ts', args, credentials)
}
