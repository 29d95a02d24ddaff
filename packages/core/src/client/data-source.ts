import * as z from 'zod/mini'
import { IsoInstant } from '../model/certificate.ts'
import type { CatalogSummary } from './answers.ts'

// What of a `Provenance` is shown. The rest is for who merges, and would be read on every phone.
const Shown = z.object({ publisher: z.string().check(z.minLength(1)), generatedAt: IsoInstant })

/** Whose data a product is, and of when. */
export interface DataSource extends z.infer<typeof Shown> {
  /**
   * Publisher of the catalogue read, who merged that data into it and checked its signature then; absent where the data
   * is the catalogue's own. A reader checks the merged catalogue's signature alone.
   */
  mergedBy?: string
}

/**
 * Whose data a product is, as its catalogue says; `undefined` where a merged catalogue says nothing of it, or nothing
 * that can be read.
 * @param summary of the catalogue that the product is from; `originOf(product)?.summary()`, whichever client gave it
 * @param id of the product, or the code of a regency for all ids that it registers
 * @example dataSourceOf(await client.summary(), '53.09-kopi-arabika-bajawa')?.publisher // 'Dinas PMD Kabupaten Ngada'
 */
export function dataSourceOf(summary: CatalogSummary, id: string): DataSource | undefined {
  const { sources, ...about } = summary as CatalogSummary & { sources?: unknown }
  if (!(sources instanceof Object)) return Shown.parse(about)
  const code = id.slice(0, 5)
  const { data } = Shown.safeParse(Object.hasOwn(sources, code) && (sources as Record<string, unknown>)[code])
  return data && { ...data, mergedBy: about.publisher }
}
