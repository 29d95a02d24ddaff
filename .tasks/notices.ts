// Which packages of others are inside what we publish, and under which licences.
import { existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const licenceFile = /^(licen[cs]e|copying)([-.]?(md|txt|mit|bsd))?$/i

interface Manifest {
  name: string
  version?: string
  license?: string
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

/** Folder of the package that a module belongs to. */
function packageOf(module: string): string {
  for (let folder = dirname(module); folder !== dirname(folder); folder = dirname(folder))
    // Packages have folders with a manifest that only says how their modules are read.
    if (existsSync(join(folder, 'package.json')) && manifestOf(folder).version) return folder
  throw new Error(`${module} belongs to no package`)
}

/** Modules of other packages in the files of a folder, as bundlers say them in a comment before each. */
export function bundledModules(dist: string, root: string): string[] {
  const files = readdirSync(dist, { encoding: 'utf8', recursive: true }).filter((file) =>
    file.endsWith('.js'),
  )
  const isSaid = /^\/\/(?:#region)? ?(?:\S*:)?\S*?(node_modules\/\.pnpm\/\S+\.[mc]?[jt]s)\b/gm
  return files.flatMap((file) =>
    [...readFileSync(join(dist, file), 'utf8').matchAll(isSaid)].map(([, path = '']) => join(root, path)),
  )
}

/**
 * Writes THIRD-PARTY-NOTICES.md: each package of others once, with its version and the text of its licence.
 * @param dist folder that is published
 * @param modules paths of all modules that were bundled into it; those of our own packages count for nothing
 * @param terms of data that is inside, as they are to stand there
 */
export function writeNotices(dist: string, modules: readonly string[], terms: readonly string[] = []): void {
  const folders = modules
    .filter((path) => path.includes('node_modules'))
    .map((path) => packageOf(realpathSync(path)))
  const notices = [...new Set(folders)].map((folder) => {
    const { name, version, license } = manifestOf(folder)
    if (!license) throw new Error(`${name} names no licence`)
    const file = readdirSync(folder).find((each) => licenceFile.test(each))
    const text = file ? `\n\`\`\`\n${readFileSync(join(folder, file), 'utf8').trim()}\n\`\`\`\n` : ''
    return `## ${name} ${version}\n\nLicence: ${license}\n${text}`
  })
  const said =
    notices.length > 0
      ? 'The files of this folder hold code of the packages below, each under its own licence.'
      : 'The files of this folder hold no code of other packages; those that are needed are installed beside it, with their licences.'
  writeFileSync(
    join(dist, 'THIRD-PARTY-NOTICES.md'),
    `# Third-party notices\n\n${said}\n\n${[...notices.sort(), ...terms].join('\n')}`,
  )
}
