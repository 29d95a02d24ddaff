import MagicString from 'magic-string'
import type { Plugin, RenderedChunk } from 'rolldown'
import { type ESTree, Visitor } from 'rolldown/utils'
import { chunksKey } from '../src/chunks.ts'
import { scriptSelector } from '../src/script-selector.ts'

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

/** What is put around a script that is no chunk. */
export interface Entry {
  start: string
  /** @param names what chunks take from it, as `a: b` */
  end(file: string, names: readonly string[]): string
  /** Address of a file beside it. */
  base: string
}

/** A script that a page names, which is no module. */
export const classicEntry: Entry = {
  start: `(() => {
const __base = (document.currentScript ?? document.querySelector(${JSON.stringify(scriptSelector)}))?.src || document.baseURI;
`,
  end: (file, names) =>
    `document[Symbol.for("${chunksKey}")].put?.("${file}", { ${names.join(', ')} });\n})();`,
  base: '__base',
}

/**
 * A chunk takes what it shares with others from the copies that run, by the name of their file, and loads others through the
 * page's one record (`src/chunks.ts`). By an `import` of an address, the same module behind another address (a redirect, a
 * second try) would run twice.
 */
export const oneCopy = (uses: Uses, entry?: Entry): Plugin => ({
  name: 'one-copy',
  renderChunk(code, chunk, _, { chunks }) {
    const around = chunk.isEntry ? entry : undefined
    if (!around && chunk.imports.length + chunk.dynamicImports.length === 0) return null
    const edited = new MagicString(code)
    const record = `document[Symbol.for("${chunksKey}")]`
    const exported: string[] = []
    new Visitor({
      ImportDeclaration(node) {
        const names = namesIn(node)
        const get = `const { ${names.join(', ')} } = __chunks.get("${fileIn(node.source.value)}");`
        edited.update(node.start, node.end, names.length > 0 ? get : ';')
      },
      ImportExpression({ start, end, source }) {
        if (source.type !== 'Literal') {
          // The record itself, which is in each such script, imports what it is told to.
          if (around) return
          throw new Error(`${chunk.name} imports what has no fixed name`)
        }
        const files = filesFor(fileIn(String(source.value)), chunks, uses).map((file) => `"${file}"`)
        const [from, base] = around ? [record, around.base] : ['__chunks', 'import.meta.url']
        edited.update(start, end, `${from}.load(${base}, ${files.join(', ')})`)
      },
      ExportNamedDeclaration({ source, specifiers, start, end }) {
        if (source) throw new Error(`${chunk.name} exports from ${source.value}`)
        if (!around) return
        exported.push(...specifiers.map(exportedName))
        edited.remove(start, end)
      },
    }).visit(this.parse(code))
    if (around) edited.prepend(around.start).append(around.end(chunk.fileName, exported))
    else edited.prepend(`const __chunks = ${record};\n`)
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

/** `{ a as b }` → `b: a` */
function exportedName({ local, exported }: ESTree.ExportSpecifier): string {
  if (local.type !== 'Identifier' || exported.type !== 'Identifier')
    throw new Error('A script exports otherwise than by names')
  return `${exported.name}: ${local.name}`
}

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
