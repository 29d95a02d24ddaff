// What the start and test commands share. Runs on the Node that the machine has (20 or later); everything it
// starts runs on the Node of the project's own devDependencies.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter)

/** Starts a command in the project's root; on Windows through a shell, since npm's commands are scripts there. */
export function start(command, args, options = {}) {
  return spawn(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: path, ...options.env },
  })
}

/** Runs a command to its end. @throws Error when it does not end well */
export function run(command, ...args) {
  return new Promise((resolve, reject) => {
    const child = start(command, args)
    child.on('error', reject)
    child.on('exit', (code, signal) =>
      code === 0
        ? resolve()
        : reject(new Error(`${[command, ...args].join(' ')} ended with ${signal ?? code}`)),
    )
  })
}

/** Runs a script of package.json by the project's own Node: a start of npx and pnpm costs seconds. */
export const script = (name) => run('node', '--run', name)

/** Runs pnpm in the version that package.json names, without installing it. */
export const pnpm = (...args) => run('npx', '--yes', packageManager, ...args)

/** Runs named steps one after the other and says how far it is; a failed step ends the process with 1. */
export async function steps(list) {
  const began = Date.now()
  const times = []
  for (const [index, [name, work]] of list.entries()) {
    const seconds = Math.round((Date.now() - began) / 1000)
    console.log(`\n[${index + 1}/${list.length}] ${name} (${seconds} s)`)
    const start = Date.now()
    try {
      await work()
      times.push(`${name} ${Math.round((Date.now() - start) / 1000)} s`)
    } catch (error) {
      console.error(`\n${name}: ${error.message}`)
      process.exit(1)
    }
  }
  console.log(`\n${times.join(' · ')}`)
}
