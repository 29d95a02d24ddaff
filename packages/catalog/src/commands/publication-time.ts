/** Now, or the time that a repeatable build sets (https://reproducible-builds.org/specs/source-date-epoch/). */
export function publicationTime(): Date {
  const epoch = process.env.SOURCE_DATE_EPOCH
  if (epoch === undefined || epoch === '') return new Date()
  if (!/^\d{1,11}$/.test(epoch)) throw new Error(`SOURCE_DATE_EPOCH "${epoch}" bukan detik Unix`)
  return new Date(Number(epoch) * 1000)
}
