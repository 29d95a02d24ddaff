import { readFile } from 'node:fs/promises'
import type { Village } from '@ovop-ntt/core'
import { csvSheet } from '../sheet/csv.ts'
import { completeVillages, knownVillages } from '../villages/known-villages.ts'
import { readVillages } from '../villages/read-villages.ts'

/** All villages of NTT, and those of a publisher's own list where there is one. */
export async function openVillages(path: string | undefined): Promise<Village[]> {
  if (path === undefined) return knownVillages()
  return completeVillages(readVillages(csvSheet(path, await readFile(path))))
}
