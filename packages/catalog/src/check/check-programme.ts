import type { Product } from '@ovop-ntt/core'
import { aspectWords, curationWords, listWords, meaningOf, mentoringWords } from '../read/columns/words.ts'
import { present } from './present.ts'
import type { RowReader } from './row-reader.ts'

const curationFields = [
  'buyers',
  'distribution',
  'legality',
  'potential',
  'rawMaterials',
  'satelliteVillages',
] as const

export function checkCuration(row: RowReader): Product['curation'] {
  const results = curationFields.map((field) => [field, row.word(field, curationWords)])
  const curation = present(Object.fromEntries(results) as NonNullable<Product['curation']>)
  return Object.keys(curation).length > 0 ? curation : undefined
}

export function checkMentoring(row: RowReader): Product['mentoring'] {
  const status = row.word('mentoring', mentoringWords)
  const aspects = row.list('mentoringAspects', /[;,]/).flatMap((text) => {
    const aspect = meaningOf(aspectWords, text)
    if (!aspect) row.report('mentoringAspects', 'word-left-out', listWords(aspectWords))
    return aspect ?? []
  })
  if (!status) return undefined
  return present({
    aspects: aspects.length > 0 ? aspects : undefined,
    by: row.text('mentoringBy') || undefined,
    status,
  })
}
