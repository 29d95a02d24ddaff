import { execFile } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** Folder of an installed package that exports its `package.json`. */
export const packageFolder = (name: string): string =>
  dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)))

/** A file of the sample data that comes with the `ovop` command. */
export const sampleFile = (name: string): string => join(packageFolder('@ovop-ntt/catalog'), 'data', name)

/**
 * Runs the `ovop` command in a process of its own, as an office does.
 * @returns what it says
 * @throws what it says of what is wrong
 */
export async function ovop(...args: string[]): Promise<string> {
  const command = join(packageFolder('@ovop-ntt/catalog'), 'bin/ovop.js')
  const { stdout } = await promisify(execFile)(process.execPath, [command, ...args])
  return stdout
}
