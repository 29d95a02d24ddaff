// A project of somebody else: nothing in it but what npm installs from our tarballs and from the registry.
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const execute = promisify(execFile)
const packages = fileURLToPath(new URL('../../', import.meta.url))
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

/** Packages that are imported or copied, each after those that it needs. */
const packed = ['geo', 'core', 'elements', 'react', 'embed']

/** Packs the built packages. @returns the folder with their tarballs */
export async function packAll(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ovop-tarballs-'))
  for (const name of packed)
    await execute(npm, ['exec', '--yes', '--', 'pnpm@10.34.9', 'pack', '--pack-destination', folder], {
      cwd: join(packages, name),
    })
  return folder
}

export interface EmptyProject {
  folder: string
  /** Runs a command that the project has installed. @returns what it says @throws all that it says */
  run(command: string, ...args: string[]): Promise<string>
  remove(): Promise<void>
}

/**
 * Makes a project and installs into it.
 * @param names of our packages, `core`, `elements`, …
 * @param others from the registry, `vite@8.3.8`
 * @param template folder beside this one whose files are the project's
 */
export async function emptyProject(
  tarballs: string,
  names: readonly string[],
  others: readonly string[],
  template?: string,
): Promise<EmptyProject> {
  const folder = await mkdtemp(join(tmpdir(), 'ovop-project-'))
  if (template) await cp(new URL(`../projects/${template}`, import.meta.url), folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module', private: true }))
  const files = await readdir(tarballs)
  // Those that ours depend on come from their tarballs too.
  const needed = names.includes('embed') ? names : ['geo', ...names]
  const ours = needed.map((name) =>
    join(tarballs, files.find((file) => file.startsWith(`ovop-ntt-${name}-`))!),
  )
  await execute(npm, ['install', '--no-audit', '--no-fund', '--prefer-offline', ...ours, ...others], {
    cwd: folder,
    maxBuffer: 1e7,
  })
  return {
    folder,
    async run(command, ...args) {
      const env = {
        ...process.env,
        // The project's own Node is that of this test.
        PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
        ASTRO_TELEMETRY_DISABLED: '1',
        NEXT_TELEMETRY_DISABLED: '1',
        NODE_ENV: undefined,
        VITEST: undefined,
      } as unknown as NodeJS.ProcessEnv
      const script = join(folder, 'node_modules/.bin', command)
      return execute(script, args, { cwd: folder, env, maxBuffer: 1e7 }).then(
        ({ stdout, stderr }) => stdout + stderr,
        ({ stdout, stderr }: { stdout: string; stderr: string }) => {
          throw new Error(stdout + stderr)
        },
      )
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Puts the sample catalogue where a site serves it. */
export async function addCatalogue(folder: string, path: string): Promise<void> {
  const embed = join(packages, 'embed/dist')
  await mkdir(join(folder, path), { recursive: true })
  await cp(join(embed, 'catalog.json'), join(folder, path, 'catalog.json'))
  await cp(join(embed, 'images'), join(folder, path, 'images'), { recursive: true })
}
