import type { Plugin } from 'rolldown'

/**
 * What `import()` finds in a chunk of many modules is an object that the bundler makes by a helper, in a chunk of its own
 * where two need it: a request more for the map. Plain getters need none.
 */
export const plainNamespaces: Plugin = {
  name: 'plain-namespaces',
  renderChunk: (code, { name }) =>
    name === 'rolldown-runtime'
      ? null
      : code
          .replace(
            /__exportAll\(\{([^}]*)\}\)/g,
            (_, names: string) => `({${names.replace(/(\w+): \(\) => (\w+)/g, 'get $1() { return $2 }')}})`,
          )
          .replace(/import \{[^}]*\} from "\.\/rolldown-runtime[^"]*";\n/, ''),
  generateBundle(_, bundle) {
    for (const [file, { name }] of Object.entries(bundle))
      if (name === 'rolldown-runtime') delete bundle[file]
  },
}
