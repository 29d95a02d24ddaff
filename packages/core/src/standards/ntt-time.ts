/** Central Indonesian Time, all year: eight hours before Greenwich. */
const witaOffset = 8 * 60 * 60 * 1000
const day = 24 * 60 * 60 * 1000

/** The calendar of NTT at a point in time. */
export interface NttDay {
  /** 1–12 */
  readonly month: number
  /** Days since 1 January 1970. */
  readonly number: number
}

/**
 * The day that it is in NTT: its day begins eight hours before that of Greenwich.
 *
 * Source: Keppres 41/1987 (Waktu Indonesia Tengah, GMT +8).
 * @example nttDay(new Date('2026-10-31T17:00:00Z')).month // 11
 */
export function nttDay(now: Date): NttDay {
  const local = now.getTime() + witaOffset
  return { month: new Date(local).getUTCMonth() + 1, number: Math.floor(local / day) }
}
