import { ProductId, regencyOf } from '@ovop-ntt/core'

/** What tells a product without an id apart from others. */
export interface IdClaim {
  readonly name: string
  readonly village: string
  readonly producer: string
}

export interface IdEntry extends IdClaim {
  readonly id: string
}

export interface GivenId {
  readonly id: string
  /** Name under which the id was given, where it is another than today's. */
  readonly formerName?: string
}

const maxIdLength = 50

/** Whether a text is a product id: `<regency code>-<slug>`, at most 50 characters. */
export function isProductId(text: string): boolean {
  return ProductId.safeParse(text).success
}

/** `Se'i sapi Oebelo!` → `sei-sapi-oebelo` */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’‘`"\p{M}]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/**
 * Gives ids to rows that come without, and remembers them: an id is pasted into pages that nobody will change, so
 * that it must outlive a new spelling of the name.
 */
export class IdBook {
  readonly #byId: Map<string, IdEntry>

  constructor(entries: Iterable<IdEntry> = []) {
    this.#byId = new Map(Array.from(entries, (entry) => [entry.id, entry]))
  }

  /** All ids given so far, by id: what stands in `ids.csv`. */
  get entries(): readonly IdEntry[] {
    return [...this.#byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  /**
   * An id for each claim, in their order. A claim that was there before keeps its id. Where one product of a village's
   * producer is missing and one is new, it is the same under a new name.
   * @param isTaken ids that other products have
   */
  give(claims: readonly (IdClaim & { villageName: string })[], isTaken: (id: string) => boolean): GivenId[] {
    const known = new Map(Array.from(this.#byId.values(), (entry) => [claimKey(entry), entry]))
    const kept = claims.map((claim) => known.get(claimKey(claim))?.id)
    const keptIds = new Set(kept)
    const idle = groupByMaker([...this.#byId.values()].filter(({ id }) => !keptIds.has(id) && !isTaken(id)))
    const newcomers = groupByMaker(claims.filter((_, i) => kept[i] === undefined))
    return claims.map((claim, i): GivenId => {
      const id = kept[i]
      if (id !== undefined) return { id }
      const [former, ...others] = idle.get(makerKey(claim)) ?? []
      if (!former || others.length > 0 || newcomers.get(makerKey(claim))?.length !== 1) {
        return { id: this.#remember(this.#newId(claim, isTaken), claim) }
      }
      return { id: this.#remember(former.id, claim), formerName: former.name }
    })
  }

  #remember(id: string, { name, village, producer }: IdClaim): string {
    this.#byId.set(id, { id, name, village, producer })
    return id
  }

  #newId(
    { name, village, villageName }: IdClaim & { villageName: string },
    isTaken: (id: string) => boolean,
  ) {
    for (let n = 1; ; n += 1) {
      const tail = n === 1 ? '' : `-${n}`
      const id = fit(`${regencyOf(village)}-`, slug(name) || 'produk', slug(villageName), tail)
      if (!isTaken(id) && !this.#byId.has(id)) return id
    }
  }
}

/** What two rows of one product share. */
export const claimKey = ({ name, village, producer }: IdClaim) => JSON.stringify([name, village, producer])
const makerKey = ({ village, producer }: IdClaim) => JSON.stringify([village, producer])

function groupByMaker<T extends IdClaim>(claims: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const claim of claims) {
    const group = groups.get(makerKey(claim))
    if (group) group.push(claim)
    else groups.set(makerKey(claim), [claim])
  }
  return groups
}

/** Name and village cut so that the id keeps its length; the village gives way last, since it tells more apart. */
function fit(prefix: string, name: string, village: string, tail: string): string {
  const room = maxIdLength - prefix.length - tail.length
  const end = cut(village, Math.floor(room / 2))
  const start = cut(name, end === '' ? room : room - end.length - 1)
  return prefix + [start, end].filter((part) => part !== '').join('-') + tail
}

function cut(text: string, length: number): string {
  return text.slice(0, Math.max(length, 0)).replace(/-$/, '')
}
