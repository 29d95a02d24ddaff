import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const elements = new URL('../../elements/', import.meta.url)

/** Version of `@ovop-ntt/elements` in this workspace. */
export const version: string = JSON.parse(readFileSync(new URL('package.json', elements), 'utf8')).version

/**
 * The npm package as a partner's own bundle has it, all in one module.
 * @param as version that it says it is
 */
export async function npmBuild(as = version): Promise<string> {
  const build = await rolldown({
    input: fileURLToPath(new URL('dist/define.js', elements)),
    platform: 'browser',
    plugins: [
      {
        name: 'other-version',
        transform: (code) => code.replaceAll(`version = "${version}"`, `version = "${as}"`),
      },
    ],
  })
  const { output } = await build.generate({ format: 'esm', codeSplitting: false })
  await build.close()
  return output[0].code
}
