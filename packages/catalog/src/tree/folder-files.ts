import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Paths of all files in a folder and below it, relative to it, with slashes. Empty where there is no folder. */
export async function filesIn(folder: string, below = ''): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
      throw error
    },
  )
  const files: string[] = []
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) files.push(...(await filesIn(folder, path)))
    else files.push(path)
  }
  return files.sort()
}
