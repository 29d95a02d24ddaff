import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

interface Profile {
  nodes: {
    id: number
    callFrame: { functionName: string; url: string; lineNumber: number }
    children?: number[]
  }[]
  samples: number[]
  /** Microseconds before each sample. */
  timeDeltas: number[]
}

export interface HotSpot {
  readonly function: string
  /** Milliseconds in it, and with all that it calls. */
  readonly self: number
  readonly inclusive: number
}

/** The functions in which a program spent its time, from the `.cpuprofile` that Node left in a folder. */
export async function hotSpots(folder: string): Promise<HotSpot[]> {
  const [file = ''] = (await readdir(folder)).filter((name) => name.endsWith('.cpuprofile'))
  const { nodes, samples, timeDeltas } = JSON.parse(await readFile(join(folder, file), 'utf8')) as Profile
  const names = new Map(
    nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => [
      id,
      `${functionName || '(anonymous)'} ${url.replace(/.*\/(?:node_modules|packages)\//, '')}:${lineNumber + 1}`,
    ]),
  )
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  )
  const self = new Map<string, number>()
  const inclusive = new Map<string, number>()
  const add = (to: Map<string, number>, name: string, time: number) =>
    to.set(name, (to.get(name) ?? 0) + time)
  for (const [at, sample] of samples.entries()) {
    const time = (timeDeltas[at] ?? 0) / 1000
    add(self, names.get(sample)!, time)
    // A function that calls itself is counted once.
    const stack = new Set<string>()
    for (let id: number | undefined = sample; id !== undefined; id = parents.get(id))
      stack.add(names.get(id)!)
    for (const name of stack) add(inclusive, name, time)
  }
  return [...inclusive].map(([name, time]) => ({
    function: name,
    self: self.get(name) ?? 0,
    inclusive: time,
  }))
}
