// npm run release: builds and publishes what has a new version. npm shows where a package was built only if the package names
// its repository, which is known where the release runs.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pnpm, root, run, steps } from './steps.mjs'

const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = process.env

function nameRepository() {
  const address = `${server}/${repository}`
  for (const folder of readdirSync(join(root, 'packages'))) {
    const file = join(root, 'packages', folder, 'package.json')
    const manifest = JSON.parse(readFileSync(file, 'utf8'))
    if (manifest.private) continue
    const named = {
      ...manifest,
      repository: { type: 'git', url: `git+${address}.git`, directory: `packages/${folder}` },
      homepage: `${address}/tree/main/packages/${folder}`,
      bugs: `${address}/issues`,
    }
    writeFileSync(file, `${JSON.stringify(named, null, 2)}\n`)
  }
}

await steps([
  ...(repository ? [['Naming the repository in each package', nameRepository]] : []),
  ['Building', () => pnpm('run', 'build')],
  ['Publishing', () => run('changeset', 'publish')],
])
