// The types that a package publishes: declarations of its sources, gathered into a file for each module that others import.
// Whether the sources have right types is the type check's to say, which takes longer.
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
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
  // Within the package, from where the compiler finds the types of what it imports.
  const scratch = await mkdtemp(join(folder, 'node_modules/.types-'))
  const sources = Object.values(modules).map((path) => join(folder, path))
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
      files: sources,
      include: [],
    }),
  )
  await promisify(execFile)(process.execPath, [compiler, '--project', scratch]).catch(({ stdout }) => {
    throw new Error(stdout)
  })
  const bundle = await rolldown({
    input: Object.fromEntries(
      Object.entries(modules).map(([name, path]) => [name, declarationOf(join(folder, path))]),
    ),
    // What is imported by a name stays another package's.
    external: /^[^./]/,
    plugins: [dts({ dtsInput: true, emitDtsOnly: true, oxc: true, tsconfig: false })],
  })
  await bundle.write({ dir: join(folder, 'dist') })
  await bundle.close()
  await rm(scratch, { recursive: true })

  function declarationOf(source: string) {
    return join(scratch, relative(root, source)).replace(/\.ts$/, '.d.ts')
  }
}
