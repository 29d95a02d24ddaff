// What the code of an element uses: parts, tokens and events, looked up in its files and all that these import, with what
// the doc comments beside them say (`@csspart`, `@cssprop`): a view that several elements share says it once.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Tag, tagNames, tags } from '../../src/tags.ts'

const packageFolder = fileURLToPath(new URL('../..', import.meta.url))

const fileOf = (tag: Tag) => `${packageFolder}src/${tags[tag].folder}/${tags[tag].folder}.ts`

const allIn = (source: string, pattern: RegExp) =>
  [...source.matchAll(pattern)].map(([, found]) => found as string)

/** Imports of our own files, also those that load later; not of types alone. */
const imported = /(?:from|import\()\s*'(\.[^']+\.ts)'/g

/** A tag with a name, a dash and words up to the next tag or the end of the comment. */
const documented = /@(csspart|cssprop) ([\w-]+) - ([^@]*?)\s*(?=\n \* @|\*\/)/g

export interface Used {
  parts: Set<string>
  tokens: Set<string>
  /** Names of the classes of events that it makes. */
  events: Set<string>
  /** What parts and tokens are, by their names. */
  descriptions: Map<string, string>
}

/**
 * What an element uses. Another element inside it has parts of its own; with `andInside` its tokens and events count,
 * which reach through it.
 */
export function usedBy(tag: Tag, andInside = false): Used {
  const used: Used = { parts: new Set(), tokens: new Set(), events: new Set(), descriptions: new Map() }
  // A press on what a server drew: the base can take one for every element, and only those with a product have one.
  const others = new Set([`${packageFolder}src/base/drawn-press.ts`])
  for (const name of tagNames) if (name !== tag) others.add(fileOf(name))
  const seen = new Set<string>()
  const waiting = [fileOf(tag)]
  // Nearest first: what the element's own file says of a part counts before what a shared view says.
  for (let file = waiting.shift(); file; file = waiting.shift()) {
    if (seen.has(file) || (!andInside && others.has(file))) continue
    seen.add(file)
    const source = readFileSync(file, 'utf8').replaceAll(/^import type .*$/gm, '')
    for (const parts of allIn(source, /[^-]part="([\w -]+)"/g))
      for (const part of parts.split(' ')) used.parts.add(part)
    for (const token of allIn(source, /var\((--ovop-[\w-]+)/g)) used.tokens.add(token)
    // One that our own styles set is theirs.
    for (const token of allIn(source, /^\s+(--ovop-[\w-]+):/gm)) used.tokens.delete(token)
    for (const event of allIn(source, /new (Ovop\w+Event)\(/g)) used.events.add(event)
    for (const [, , name = '', words = ''] of source.matchAll(documented))
      if (!used.descriptions.has(name)) used.descriptions.set(name, words.replaceAll(/\s*\n \*\s*/g, ' '))
    for (const path of allIn(source, imported)) waiting.push(join(dirname(file), path))
  }
  return used
}
