import manifest from './package.json' with { type: 'json' }

/** The modules that the package exports, by their name in `dist`: `./format` is `src/format/index.ts`, built as `format/index`. */
export const entries: Record<string, string> = Object.fromEntries(
  Object.entries(manifest.exports).flatMap(([path, target]) => {
    if (typeof target === 'string') return []
    const name = path === '.' ? 'index' : `${path.slice(2)}/index`
    const code = 'browser' in target ? target.browser : target.default
    if (code !== `./dist/${name}.js` || target.types !== `./dist/${name}.d.ts`)
      throw new Error(`package.json: "${path}" is built as ./dist/${name}.js, with its types beside it`)
    return [[name, `src/${name}.ts`]]
  }),
)

/** What has the types of another module. */
export const untyped = { 'all-languages': 'src/all-languages.ts' }
