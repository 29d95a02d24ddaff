import type { OutputChunk, RolldownOutput } from 'rolldown'

/** Modules that a chunk reaches without an `import()`. */
export function eagerModules({ output }: RolldownOutput, name: string): Set<string> {
  const chunks = new Map(
    output
      .filter((file): file is OutputChunk => file.type === 'chunk')
      .map((chunk) => [chunk.fileName, chunk]),
  )
  const found = new Set<string>()
  const visit = (name: string) => {
    const chunk = chunks.get(name)
    for (const module of chunk?.moduleIds ?? []) found.add(module)
    for (const imported of chunk?.imports ?? []) visit(imported)
  }
  visit([...chunks.values()].find((chunk) => chunk.name === name)?.fileName ?? '')
  return found
}
