/** What a visitor looks for; what is not asked for is empty. */
export interface Question {
  text: string
  /** Kemendagri code of the regency: `53.09`. */
  regency: string
  category: string
}

/** Reads the query of an address: `?q=kopi&kabupaten=53.09&kategori=beverage`. */
export function questionIn(query: string): Question {
  const asked = new URLSearchParams(query)
  const value = (name: string) => asked.get(name)?.trim() ?? ''
  return { text: value('q'), regency: value('kabupaten'), category: value('kategori') }
}

/** The query that leads back to a question; empty where nothing is asked. */
export function queryOf({ text, regency, category }: Question): string {
  const given = Object.entries({ q: text.trim(), kabupaten: regency, kategori: category }).filter(
    ([, value]) => value !== '',
  )
  const query = new URLSearchParams(given).toString()
  return query && `?${query}`
}
