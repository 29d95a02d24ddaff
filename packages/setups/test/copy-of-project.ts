// A copy of the project to change something in: its files under version control, with what is installed linked to.
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const execute = promisify(execFile)
const root = fileURLToPath(new URL('../../../', import.meta.url))

export interface ProjectCopy {
  folder: string
  /** Runs a command of the project's own. @returns what it says @throws all that it says */
  run(command: string, ...args: string[]): Promise<string>
  /** Changes a file. @throws where `change` leaves it as it is */
  edit(path: string, change: (text: string) => string): Promise<void>
  /** Paths of files that differ from the project's, and of new ones; generated ones are left out. */
  changed(): Promise<string[]>
  remove(): Promise<void>
}

export async function copyOfProject(): Promise<ProjectCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'ovop-copy-'))
  const { stdout } = await execute('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    maxBuffer: 1e8,
  })
  const files = stdout.split('\0').filter(Boolean)
  for (const file of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await cp(join(root, file), join(folder, file)).catch(() => {})
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  // Links of a package to its neighbours are relative: in the copy they lead to the copy's.
  for (const manifest of files.filter((file) => /^(packages|examples)\/.+\/package\.json$/.test(file))) {
    const installed = join(dirname(manifest), 'node_modules')
    await cp(join(root, installed), join(folder, installed), {
      recursive: true,
      verbatimSymlinks: true,
    }).catch(() => {})
  }
  const env = { ...process.env, PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter) }
  return {
    folder,
    run: (command, ...args) =>
      execute(command, args, { cwd: folder, env, maxBuffer: 1e8 }).then(
        ({ stdout, stderr }) => stdout + stderr,
        ({ stdout, stderr }: { stdout: string; stderr: string }) => {
          throw new Error(stdout + stderr)
        },
      ),
    async edit(path, change) {
      const before = await readFile(join(folder, path), 'utf8')
      const after = change(before)
      if (after === before) throw new Error(`${path}: nothing was changed`)
      await writeFile(join(folder, path), after)
    },
    async changed() {
      const list = await execute(
        'find',
        [
          '.github',
          'docs',
          'examples',
          'packages',
          '.tasks',
          '-type',
          'f',
          '-not',
          '-path',
          '*/node_modules/*',
          '-not',
          '-path',
          '*/dist/*',
          '-not',
          '-path',
          '*/generated/*',
        ],
        { cwd: folder, maxBuffer: 1e8 },
      )
      const paths = list.stdout.split('\n').filter(Boolean)
      const differ = await Promise.all(
        paths.map(async (path) => {
          const [now, before] = await Promise.all(
            [folder, root].map((each) => readFile(join(each, path)).catch(() => undefined)),
          )
          return !now || !before || !now.equals(before)
        }),
      )
      return paths.filter((_, at) => differ[at])
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
