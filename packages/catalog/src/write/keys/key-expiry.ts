import type { Root } from '@ovop-ntt/core/format'

/** Days before the end of a publishing key from which on it is spoken of: an offline key is not always at hand. */
const warnedDays = 30

/**
 * What to say of the keys that a root is signed with and that run out soon, or have run out: one line for each offline
 * key that embeds may name. Nothing is said of one that a longer delegation by the same key stands beside.
 */
export function expiryNotes({ id, keys = [], signatures = [] }: Root, time = new Date()): string[] {
  const signing = new Set(signatures.map(({ key }) => key))
  const ends = new Map<string, string>()
  for (const { key, by, expires } of keys) {
    const known = ends.get(by)
    if (signing.has(key) && (known === undefined || Date.parse(expires) > Date.parse(known)))
      ends.set(by, expires)
  }
  return [...ends].flatMap(([by, expires]) => {
    const days = Math.floor((Date.parse(expires) - time.getTime()) / 86_400_000)
    if (days >= warnedDays) return []
    const when = days < 0 ? 'sudah habis' : `habis ${days === 0 ? 'hari ini' : `${days} hari lagi`}`
    return [
      `kuasa kunci terbit ${when} (${expires.slice(0, 10)}, di bawah kunci luring ${by.slice(0, 12)}…); sesudah itu situs yang menempelkan kunci itu tidak menampilkan katalog ini. Perpanjang: ovop keys delegate --catalog ${id}, lalu bangun dan terbitkan lagi`,
    ]
  })
}
