import { checkShownProvenance } from '../checks/generated/checks.ts'
import type { ShownProvenance } from '../format/schema/provenance.ts'
import type { CatalogSummary } from './answers.ts'

/** Whose data a product is, and of when. */
export interface DataSource extends ShownProvenance {
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
  const { sources, publisher, generatedAt } = summary as CatalogSummary & { sources?: unknown }
  if (!(sources instanceof Object)) return { publisher, generatedAt }
  const code = id.slice(0, 5)
  const { data } = checkShownProvenance(
    Object.hasOwn(sources, code) ? (sources as Record<string, unknown>)[code] : undefined,
  )
  return data && { ...data, mergedBy: publisher }
}
