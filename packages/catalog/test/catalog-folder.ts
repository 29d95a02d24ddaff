import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type MakeCatalogOptions, makeCatalog } from '@ovop-ntt/testing'
import { temporaryFolder } from './temporary-folder.ts'

/** A catalogue of a test's own as a folder; gone when the test ends. */
export async function catalogFolder(count: number, options: MakeCatalogOptions = {}): Promise<string> {
  const folder = temporaryFolder()
  for (const [path, bytes] of (await makeCatalog(count, options)).files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  return folder
}
