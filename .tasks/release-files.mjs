// npm run release-files: what goes with a release besides the packages on npm, written to release/ from what is built:
// the tarballs, the folder of the script tag as a zip with its hashes, a bill of materials, and a table of sizes.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompressSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { pnpm, root } from './steps.mjs'

const execute = promisify(execFile)
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const release = join(root, 'release')
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')
const manifestOf = async (folder) =>
  JSON.parse(await readFile(join(root, 'packages', folder, 'package.json'), 'utf8'))

await rm(release, { recursive: true, force: true })
await mkdir(release)

const published = []
for (const folder of await readdir(join(root, 'packages')))
  if (!(await manifestOf(folder)).private) published.push(folder)
for (const folder of published)
  await pnpm('--dir', join('packages', folder), 'pack', '--pack-destination', release)
const tarballs = (await readdir(release)).sort()

// The script tag's folder as `ovop embed` writes it, with its guide and settings for servers, the hash of each file inside it
// and an `integrity` for the tag.
const { version } = await manifestOf('embed')
const scratch = await mkdtemp(join(tmpdir(), 'ovop-script-'))
const folder = join(scratch, 'ovop')
await execute(process.execPath, [join(root, 'packages/catalog/bin/ovop.js'), 'embed', folder], {
  cwd: join(root, 'packages/embed'),
})
const paths = (await readdir(folder, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) =>
    join(parentPath, name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/'),
  )
  .sort()
const files = Object.fromEntries(
  await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path))])),
)
const hashes = paths.map((path) => `${sha256(files[path])}  ${path}`).join('\n')
const zipped = Object.fromEntries(
  [...paths.map((path) => [path, files[path]]), ['SHA256SUMS', Buffer.from(`${hashes}\n`)]].map(
    ([path, bytes]) => [`ovop/${path}`, [new Uint8Array(bytes), { level: 9, mtime: '1980-01-01T12:00:00' }]],
  ),
)
await writeFile(join(release, `ovop-embed-${version}.zip`), zipSync(zipped))
await rm(scratch, { recursive: true })

// What npm installs with the packages, by npm's own account of it.
const project = await mkdtemp(join(tmpdir(), 'ovop-sbom-'))
await writeFile(join(project, 'package.json'), JSON.stringify({ name: 'ovop-ntt', version, private: true }))
await execute(npm, ['install', '--no-audit', '--no-fund', ...tarballs.map((file) => join(release, file))], {
  cwd: project,
})
const { stdout } = await execute(npm, ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], {
  cwd: project,
  maxBuffer: 1e8,
})
await writeFile(join(release, 'sbom.cdx.json'), stdout)
await rm(project, { recursive: true, force: true })

const scripts = paths.filter((path) => /\.(js|css)$/.test(path))
const rows = scripts.map(
  (path) => `| ${path} | ${files[path].length} | ${brotliCompressSync(files[path]).length} |`,
)
const integrity = `sha384-${createHash('sha384').update(files['ovop.js']).digest('base64')}`
await writeFile(
  join(release, 'sizes.md'),
  `The script tag, version ${version}: \`integrity="${integrity}"\`.\n\n| file | bytes | brotli |\n| --- | ---: | ---: |\n${rows.join('\n')}\n`,
)

const all = (await readdir(release)).sort()
const sums = await Promise.all(
  all.map(async (file) => `${sha256(await readFile(join(release, file)))}  ${file}`),
)
await writeFile(join(release, 'SHA256SUMS'), `${sums.join('\n')}\n`)
console.log(`${all.length + 1} files in release/`)
