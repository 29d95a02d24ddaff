import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import MagicString from 'magic-string'
import type { Plugin } from 'rolldown'
import { Visitor } from 'rolldown/utils'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * A script that a page names has the words of further languages where the widgets have them: in place of `import('./x.en.ts')` it
 * loads their chunk.
 * @param files chunks by the module that they are made of
 */
export const wordsBeside = (files: ReadonlyMap<string, string>): Plugin => ({
  name: 'words-beside',
  transform(code, id) {
    if (!code.includes(".en.ts')")) return null
    const edited = new MagicString(code)
    new Visitor({
      ImportExpression({ start, end, source }) {
        const module = source.type === 'Literal' && resolve(id, '..', String(source.value))
        const file = module && files.get(module)
        if (!file) throw new Error(`${id} imports what is no chunk of words`)
        edited.update(start, end, `__loadBeside("${file}")`)
      },
    }).visit(this.parse(code, { lang: 'ts' }))
    if (!edited.hasChanged()) return null
    edited.prepend(
      `import { loadBeside as __loadBeside } from '${here('../src/first-cards/load-beside.ts')}';`,
    )
    return edited.toString()
  },
})
