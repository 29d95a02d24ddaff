import { readWholeXml } from './xml.ts'
import type { ZipEntry } from './zip.ts'

export type Entries = ReadonlyMap<string, ZipEntry>

/** A part by its name, which is the same in any case (ECMA-376 part 2, 6.2.2.3). */
export function partAt(entries: Entries, path: string): ZipEntry | undefined {
  const exact = entries.get(path)
  if (exact) return exact
  const lower = path.toLowerCase()
  for (const [name, entry] of entries) if (name.toLowerCase() === lower) return entry
  return undefined
}

export interface Relation {
  /** The last part of its name, which is the same in both kinds of the standard. */
  readonly type: string
  readonly target: string
  /** As written: where it leads outside the file. */
  readonly address: string
}

/** What a part names by a short id: other parts, by their paths in the archive. */
export async function readRelations(entries: Entries, path: string): Promise<ReadonlyMap<string, Relation>> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const entry = partAt(entries, `${folder}_rels/${path.slice(folder.length)}.rels`)
  const relations = new Map<string, Relation>()
  if (!entry) return relations
  await readWholeXml(entry.read(), {
    open(name, attribute) {
      if (name !== 'Relationship') return
      const written = attribute('Target')
      // A link that somebody typed may be no address at all.
      const target = URL.canParse(written, `file:///${folder}`)
        ? new URL(written, `file:///${folder}`)
        : new URL('file:///')
      relations.set(attribute('Id'), {
        type: attribute('Type').replace(/^.*\//, ''),
        target: decodeURIComponent(target.pathname.slice(1)),
        address: written,
      })
    },
  })
  return relations
}
