import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pagePath } from '@ovop-ntt/core/format'
import { put } from './catalog-folder.ts'

/**
 * Spoils a catalogue in a folder as another maker's program may: half a letter stands before a text wherever it is
 * written, in the root or in pages, and every page has the name of its bytes. What no canonical JSON can hold.
 * @param text as it stands in JSON: `"Produk nomor 3"`
 */
export function cutLetters(folder: string, text: string): void {
  const renamed = new Map<string, string>()
  const cut = (json: string): string =>
    json
      .replaceAll(text, `"\\ud83d${text.slice(1)}`)
      .replace(/"([0-9a-f]{32})"/g, (_, name: string) => `"${renamed.get(name) ?? rename(name)}"`)
  const rename = (name: string): string => {
    const json = cut(readFileSync(join(folder, pagePath(name)), 'utf8'))
    const fresh = hash('sha256', json).slice(0, 32)
    put(folder, pagePath(fresh), json)
    renamed.set(name, fresh)
    return fresh
  }
  put(folder, 'catalog.json', cut(readFileSync(join(folder, 'catalog.json'), 'utf8')))
}
