import MagicString from 'magic-string'
import type { Plugin, RenderedChunk } from 'rolldown'
import { type ESTree, Visitor } from 'rolldown/utils'
import { chunksKey } from '../src/chunks.ts'

/** Which chunks a chunk takes something from, by their names. */
export type Uses = Map<string, Set<string>>

/** Notes which chunks take something from which: less than what the bundler lists, and has them import for nothing. */
export const noteUses = (uses: Uses): Plugin => ({
  name: 'note-uses',
  renderChunk(code, { name, imports }, _, { chunks }) {
    if (uses.has(name)) throw new Error(`Two chunks are called ${name}`)
    uses.set(name, new Set())
    if (imports.length === 0) return null
    new Visitor({
      ImportDeclaration(node) {
        if (namesIn(node).length > 0) uses.get(name)!.add(chunks[fileIn(node.source.value)]!.name)
      },
    }).visit(this.parse(code))
    return null
  },
})

/**
 * A chunk takes what it shares with others from the copies that run, by the name of their file, and loads others through the
 * page's one record (`src/chunks.ts`). By an `import` of an address, the same module behind another address (a redirect, a
 * second try) would run twice.
 */
export const oneCopy = (uses: Uses): Plugin => ({
  name: 'one-copy',
  renderChunk(code, chunk, _, { chunks }) {
    if (chunk.imports.length + chunk.dynamicImports.length === 0) return null
    const edited = new MagicString(code)
    new Visitor({
      ImportDeclaration(node) {
        const names = namesIn(node)
        const get = `const { ${names.join(', ')} } = __chunks.get("${fileIn(node.source.value)}");`
        edited.update(node.start, node.end, names.length > 0 ? get : ';')
      },
      ImportExpression({ start, end, source }) {
        if (source.type !== 'Literal') throw new Error(`${chunk.name} imports what has no fixed name`)
        const files = filesFor(fileIn(String(source.value)), chunks, uses).map((file) => `"${file}"`)
        edited.update(start, end, `__chunks.load(import.meta.url, ${files.join(', ')})`)
      },
      ExportNamedDeclaration({ source }) {
        if (source) throw new Error(`${chunk.name} exports from ${source.value}`)
      },
    }).visit(this.parse(code))
    edited.prepend(`const __chunks = document[Symbol.for("${chunksKey}")];\n`)
    return edited.toString()
  },
})

const fileIn = (specifier: string) => specifier.replace(/^\.\//, '')

/** `{ a as b }` → `a: b` */
const namesIn = ({ specifiers, source }: ESTree.ImportDeclaration): string[] =>
  specifiers.flatMap((specifier) => {
    if (specifier.type !== 'ImportSpecifier' || specifier.imported.type !== 'Identifier')
      throw new Error(`${source.value} is imported otherwise than by names`)
    const { imported, local } = specifier
    return [`${imported.name}: ${local.name}`]
  })

/** Files of a chunk and of all that it needs, each after what it needs itself, without the one that always runs. */
function filesFor(file: string, chunks: Record<string, RenderedChunk>, uses: Uses): string[] {
  const found = new Set<string>()
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) throw new Error(`Chunks need each other: ${[...path, file].join(' → ')}`)
    const { imports, isEntry, name } = chunks[file]!
    if (isEntry) return
    for (const imported of imports)
      if (uses.get(name)!.has(chunks[imported]!.name)) visit(imported, [...path, file])
    found.add(file)
  }
  visit(file, [])
  return [...found]
}
