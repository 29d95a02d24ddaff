import type { Primed } from './prime.ts'

/** What the script tag of a page says, and how its catalogue is read. */
export interface Claim {
  catalog: string
  catalogKey: string | undefined
  catalogId: string | undefined
  lang: string | undefined
  theme: string | undefined
  /** Reads the catalogue; put in by the first who needs it. */
  fetch?: typeof fetch
  /** The catalogue's answer, for all tags that draw of it before the whole code is there. */
  primed?: Primed
  /** Whether the console was told that tags of the page differ. */
  hasTold?: boolean
}

/** One record for all script tags of a page, whichever host or version their code comes from. Fields are only added. */
const key = Symbol.for('ovop-ntt script tag')

/**
 * The settings that hold for the page: those of the first tag that runs. To be called while a script first runs: what
 * loads afterwards continues in any order.
 */
export function claim(settings: Claim): Claim {
  const page = document as Document & { [key]?: Claim }
  page[key] ??= settings
  return page[key]
}
