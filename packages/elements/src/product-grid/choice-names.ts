import { formatLocale, nameIn, names, regencyName } from '@ovop-ntt/core'
import { regencyByCode } from '@ovop-ntt/geo'
import type { Choice, ChoiceField } from './question.ts'

/** Which names the values of a field have, where they are narrowed by or counted. */
function namesOf(field: Exclude<ChoiceField, 'regency'>, language: string): Readonly<Record<string, string>> {
  const { categories, certificates, certificateLabels, accepts, mentoring, programmes, availability } =
    names.in(language)
  switch (field) {
    case 'category':
      return categories
    case 'certified':
      // Two letters say nothing where there is room for the whole name.
      return { ...certificateLabels, gi: certificates.gi }
    case 'payment':
      return accepts
    case 'mentoring':
      return mentoring
    case 'programme':
      return programmes
    case 'availability':
      return availability
  }
}

/**
 * Name of a choice as the visitor reads it; its own value where a newer catalogue brings one that is not known here. A
 * regency goes by its short name, `Ngada`; the city keeps its kind, since a regency is named Kupang too.
 */
export function choiceName({ field, value }: Choice, language: string): string {
  if (field === 'regency') return regencyName(regencyByCode(value)?.shortName ?? value, language)
  return nameIn(namesOf(field, language), value)
}

/**
 * The order of names in a language. Names in plain letters stand in it by their letters: to make a collator takes longer than
 * to draw the form that they are in.
 */
export function byName(language: string): (a: { name: string }, b: { name: string }) => number {
  let collator: Intl.Collator | undefined
  return (a, b) => {
    if (!isPlain(a.name) || !isPlain(b.name)) {
      collator ??= new Intl.Collator(formatLocale(language))
      return collator.compare(a.name, b.name)
    }
    const [one, other] = [a.name.toLowerCase(), b.name.toLowerCase()]
    return one < other ? -1 : Number(one > other)
  }
}

const isPlain = (name: string) => /^[A-Za-z ]*$/.test(name)
