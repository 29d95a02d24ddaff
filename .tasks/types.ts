// The types that a package publishes: declarations of its sources, gathered into a file for each module that others import.
// Whether the sources have right types is the type check's to say, which takes longer.
import { execFile } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { rolldown } from 'rolldown'
import { dts } from 'rolldown-plugin-dts'

const root = fileURLToPath(new URL('..', import.meta.url))
// A script of the native compiler; the root has the older one, which other tools read sources by.
const compiler = join(root, 'packages/testing/node_modules/typescript/bin/tsc')

/** Writes `dist/<name>.d.ts` for each of a package's modules, by its name and the path of its source. */
export async function writeTypes(
  folder: string,
  modules: Record<string, string>,
  config: string,
): Promise<void> {
  // Within the package, from where the compiler finds the types of what it imports. Always of one name, which the names of files
  // that modules share come from.
  const scratch = join(folder, `node_modules/.types-${Object.keys(modules)[0]}`)
  await mkdir(scratch, { recursive: true })
  try {
    await declare(folder, Object.values(modules), config, scratch)
    await gather(folder, modules, scratch)
  } finally {
    await rm(scratch, { recursive: true })
  }
}

/** A declaration of each source and of all that it imports, in a scratch folder. @throws Error with what the compiler says */
async function declare(
  folder: string,
  paths: readonly string[],
  config: string,
  scratch: string,
): Promise<void> {
  await writeFile(
    join(scratch, 'tsconfig.json'),
    JSON.stringify({
      extends: join(folder, config),
      compilerOptions: {
        noEmit: false,
        declaration: true,
        emitDeclarationOnly: true,
        noCheck: true,
        rootDir: root,
        outDir: scratch,
      },
      files: paths.map((path) => join(folder, path)),
      include: [],
    }),
  )
  await promisify(execFile)(process.execPath, [compiler, '--project', scratch]).catch((error) => {
    throw new Error(error.stdout || error.message)
  })
}

/** What each module exports, in one file of the package. */
async function gather(folder: string, modules: Record<string, string>, scratch: string): Promise<void> {
  const declarationOf = (path: string) =>
    join(scratch, relative(root, join(folder, path))).replace(/\.ts$/, '.d.ts')
  const bundle = await rolldown({
    input: Object.fromEntries(Object.entries(modules).map(([name, path]) => [name, declarationOf(path)])),
    // What is imported by a name stays another package's.
    external: /^[^./]/,
    experimental: { attachDebugInfo: 'none' },
    plugins: [dts({ dtsInput: true, emitDtsOnly: true, oxc: true, tsconfig: false })],
  })
  await bundle.write({ dir: join(folder, 'dist') })
  await bundle.close()
}
