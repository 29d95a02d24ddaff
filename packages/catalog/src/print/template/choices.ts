import { regencies } from '@ovop-ntt/geo'
import type { Field } from '../../read/columns/columns.ts'
import {
  aspectWords,
  availabilityWords,
  categoryWords,
  curationWords,
  deliveryWords,
  halalWords,
  mentoringWords,
  originWords,
  paymentWords,
  producerKindWords,
  programmeWords,
  type Words,
  yesNoWords,
} from '../../read/columns/words.ts'

/** What a column's drop-down offers. */
export interface Choices {
  readonly words: readonly string[]
  /** Whether something else may stand there: a number, or several words with `;`. */
  readonly open: boolean
}

const only = (words: Words<string>): Choices => ({ words: firstOf(words), open: false })
const among = (words: Words<string>): Choices => ({ words: firstOf(words), open: true })

function firstOf(words: Words<string>): string[] {
  return Object.values(words).map(([first]) => first ?? '')
}

/** The columns that hold words of a list. */
export const choices: Partial<Record<Field, Choices>> = {
  category: only(categoryWords),
  origin: only(originWords),
  programme: only(programmeWords),
  regency: { words: regencies.map(({ name }) => name), open: false },
  producerKind: only(producerKindWords),
  availability: only(availabilityWords),
  halal: { words: [...firstOf(halalWords).slice(0, 2), 'belum'], open: true },
  payments: among(paymentWords),
  delivery: among(deliveryWords),
  contactConsent: only(yesNoWords),
  potential: only(curationWords),
  rawMaterials: only(curationWords),
  satelliteVillages: only(curationWords),
  buyers: only(curationWords),
  distribution: only(curationWords),
  legality: only(curationWords),
  mentoring: only(mentoringWords),
  mentoringAspects: among(aspectWords),
}
