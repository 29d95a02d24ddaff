// Run in a package's folder at the end of its build, with a folder in it and names of documents in docs/: these go into
// that folder, with what they link to, so that a README's reader has them without the repository.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const docs = fileURLToPath(new URL('../docs', import.meta.url))
const [out, ...asked] = process.argv.slice(2) as [string, ...string[]]
/** A link to a file, not to an address or a heading. */
const link = /\]\((?![a-z]+:|#)([^)#]+)/g

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
const names = new Set(asked)
// A set's loop also comes to what is added meanwhile.
for (const name of names) {
  const text = readFileSync(join(docs, name), 'utf8')
  const linked = text.replace(link, (_, path: string) => {
    const file = join(docs, path)
    if (!existsSync(file)) throw new Error(`docs/${name} links to ${path}, which is not there`)
    // An example comes with its folder, a document with what it links to in turn, all else as it is.
    if (path.endsWith('/README.md')) {
      const example = basename(dirname(file))
      cpSync(dirname(file), join(out, example), { recursive: true })
      return `](${example}/README.md`
    }
    if (path.endsWith('.md')) names.add(path)
    else cpSync(file, join(out, basename(path)))
    return `](${basename(path)}`
  })
  writeFileSync(join(out, name), linked)
}
