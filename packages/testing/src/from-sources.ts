// For `node --import`: workspace packages are their sources, as `paths` in tsconfig.json has it for types and tests,
// so that a test can start our own programs as processes of their own without a build.
import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'

const packages = new URL('../../', import.meta.url)

registerHooks({
  resolve(specifier, context, next) {
    const [, name, part] = /^@ovop-ntt\/([^/]+)(?:\/([^.]+))?$/.exec(specifier) ?? []
    if (name === undefined) return next(specifier, context)
    const folder = new URL(`${name}/src/`, packages)
    const files = part === undefined ? ['index.ts'] : [`${part}/index.ts`, `${part}.ts`]
    const found = files.map((file) => new URL(file, folder)).find((file) => existsSync(file))
    return next(found?.href ?? specifier, context)
  },
})
