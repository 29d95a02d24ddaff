import { readFile } from 'node:fs/promises'
import type { Village } from '@ovop-ntt/core'
import { csvSheet } from '../read/sheet/csv.ts'
import { completeVillages, knownVillages } from '../read/villages/known-villages.ts'
import { readVillages } from '../read/villages/read-villages.ts'

/** All villages of NTT, and those of a publisher's own list where there is one. */
export async function openVillages(path: string | undefined): Promise<Village[]> {
  if (path === undefined) return knownVillages()
  return completeVillages(readVillages(csvSheet(path, await readFile(path))))
}
