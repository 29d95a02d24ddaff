import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { text } from 'node:stream/consumers'

/** What a command took. */
export interface Run {
  /** Seconds by the clock. */
  readonly seconds: number
  /** Seconds of processor time, the system's for it included: hardly moved by what else runs on the machine. */
  readonly cpuSeconds: number
  /** The most memory it ever held (resident set), in MiB. */
  readonly peakMiB: number
}

/** Sits in the command's own process and tells on file descriptor 3 what it used, when it ends. */
const witness = `data:text/javascript,import{writeSync}from'node:fs';process.on('exit',()=>writeSync(3,JSON.stringify(process.resourceUsage())))`

const taskset = '/usr/bin/taskset'

/** Whether commands can be held to one core here. */
export const canPin = existsSync(taskset)

/**
 * Runs a Node program in a process of its own, on one core where the system can pin it.
 * @throws with the end of its error output when it fails
 */
export async function measuredRun(
  program: readonly string[],
  nodeFlags: readonly string[] = [],
): Promise<Run> {
  const node = [process.execPath, '--import', witness, ...nodeFlags, ...program]
  const pinned = canPin ? [taskset, '-c', String(availableParallelism() - 1), ...node] : node
  const [command = '', ...rest] = pinned
  const started = performance.now()
  const child = spawn(command, rest, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  const [errors, usage, code] = await Promise.all([
    text(child.stderr!),
    text(child.stdio[3] as NodeJS.ReadableStream),
    ended,
  ])
  const seconds = (performance.now() - started) / 1000
  if (code !== 0) throw new Error(`${program.join(' ')} ended with ${code}:\n${errors.slice(-2000)}`)
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(usage) as NodeJS.ResourceUsage
  return { seconds, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMiB: maxRSS / 1024 }
}
