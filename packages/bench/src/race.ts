// Contenders' pages, each from a server of its own, visited one after the other, again and again.
import { serveBrotli } from './serve-brotli.ts'

export interface Measured<Name extends string, Visit> {
  readonly name: Name
  readonly visits: Visit[]
}

export interface Race<Name extends string, Visit> {
  names: readonly Name[]
  filesOf(name: Name): Promise<ReadonlyMap<string, Uint8Array>>
  /** Looks at a page once, before those that count. */
  warmUp(url: string): Promise<unknown>
  visit(url: string): Promise<Visit>
  runs: number
  /** Told before each visit. */
  tell(name: Name, run: number): void
}

/** Contender after contender: what else the machine does falls on all alike. */
export async function race<Name extends string, Visit>({
  names,
  filesOf,
  warmUp,
  visit,
  runs,
  tell,
}: Race<Name, Visit>): Promise<Measured<Name, Visit>[]> {
  const pages = await Promise.all(
    names.map(async (name) => {
      const files = await filesOf(name)
      const visits: Visit[] = []
      return { name, server: await serveBrotli((path) => files.get(path)), visits }
    }),
  )
  try {
    for (const { server } of pages) await warmUp(server.url)
    for (let run = 1; run <= runs; run += 1)
      for (const { name, server, visits } of pages) {
        tell(name, run)
        visits.push(await visit(server.url))
      }
  } finally {
    await Promise.all(pages.map(({ server }) => server.close()))
  }
  return pages
}

export const median = (numbers: readonly number[]) =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN
