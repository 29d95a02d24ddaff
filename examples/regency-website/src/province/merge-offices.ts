import { keyFile, publisherFile } from '../catalogue.ts'
import { ovop } from '../ovop.ts'
import type { Office } from './office.ts'

/** A regency's catalogue as the province names it: where it stands, and the key it must be signed under. */
export const sourceOf = ({ code, key }: Office, place: string): string => `${code}=${place}#${key}`

/** Merges regencies' catalogues into the province's, signed under the key that the demo's pages name. */
export async function mergeOffices(sources: readonly string[], out: string): Promise<void> {
  await ovop('merge', ...sources, '--publisher', publisherFile, '--key', keyFile, '--out', out)
}
