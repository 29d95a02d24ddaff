import { CompactTexts } from './compact-texts.ts'
import { FingerprintTable } from './fingerprint-table.ts'
import { type IdClaim, type IdEntry, type IdList, MemoryIdList } from './id-list.ts'
import { idsFor } from './product-id.ts'

export interface GivenId {
  readonly id: string
  /** Name under which the id was given, where it is another than today's. */
  readonly formerName?: string
}

/** In the numbers of a claim: it has no id so far. */
const none = 0

/**
 * Gives ids to rows that come without, and remembers them: an id is pasted into pages that nobody will change, so
 * that it must outlive a new spelling of the name. Keeps fingerprints and ids only, about 100 bytes a row.
 * @example
 * const book = new IdBook(list)
 * for (const claim of claims) book.note(claim)
 * for (const claim of claims) book.give(claim, isTaken) // { id: '53.09-kopi-bajawa-beiwali' }
 */
export class IdBook {
  readonly #list: IdList
  /** By claim: where its id stands among the texts, and whether a row makes the claim. */
  readonly #claims = new FingerprintTable(2)
  /** By village and producer: how many claims are new. */
  readonly #newcomers = new FingerprintTable(1)
  readonly #ids = new FingerprintTable(0)
  readonly #texts = new CompactTexts()
  /** By the maker of a single new product: its single id that no row claims. */
  #idle: Map<string, IdEntry> | undefined
  /** By id, where the name is another now. */
  readonly #formerNames = new Map<string, string>()

  constructor(list: IdList = new MemoryIdList()) {
    this.#list = list
    for (const entry of list.entries()) this.#keep(entry, 0)
  }

  /** Hears of a row's claim. All are noted before the first id is given. */
  note(claim: IdClaim): void {
    const key = claimKey(claim)
    const [place = none, isMade = 0] = this.#claims.get(key) ?? []
    if (isMade) return
    this.#claims.set(key, [place, 1])
    if (place !== none) return
    const maker = makerKey(claim)
    this.#newcomers.set(maker, [(this.#newcomers.get(maker)?.[0] ?? 0) + 1])
  }

  /**
   * The id of a claim, the same however often it is asked for. A claim that was there before keeps its id. Where one
   * product of a village's producer is missing and one is new, it is the same under a new name.
   * @param isTaken ids that other products have
   */
  give(claim: IdClaim & { villageName: string }, isTaken: (id: string) => boolean): GivenId {
    const place = this.#claims.get(claimKey(claim))?.[0] ?? none
    if (place !== none) return this.#given(this.#texts.get(place))
    this.#idle ??= this.#findIdle(isTaken)
    const former = this.#idle.get(makerKey(claim))
    if (former) this.#formerNames.set(former.id, former.name)
    const id = former?.id ?? this.#newId(claim, isTaken)
    const { name, village, producer } = claim
    this.#keep({ id, name, village, producer }, 1)
    this.#list.remember({ id, name, village, producer })
    return this.#given(id)
  }

  #given(id: string): GivenId {
    const formerName = this.#formerNames.get(id)
    return formerName === undefined ? { id } : { id, formerName }
  }

  #keep({ id, ...claim }: IdEntry, isMade: 0 | 1): void {
    this.#claims.set(claimKey(claim), [this.#texts.add(id), isMade])
    this.#ids.set(id)
  }

  #findIdle(isTaken: (id: string) => boolean): Map<string, IdEntry> {
    const idle = new Map<string, IdEntry>()
    const several = new Set<string>()
    for (const entry of this.#list.entries()) {
      const maker = makerKey(entry)
      if (this.#newcomers.get(maker)?.[0] !== 1 || this.#isKept(entry) || isTaken(entry.id)) continue
      if (idle.has(maker)) several.add(maker)
      idle.set(maker, entry)
    }
    for (const maker of several) idle.delete(maker)
    return idle
  }

  /** Whether a row keeps the id of an entry. */
  #isKept(entry: IdEntry): boolean {
    const [place = none, isMade = 0] = this.#claims.get(claimKey(entry)) ?? []
    return isMade === 1 && this.#texts.get(place) === entry.id
  }

  #newId(claim: IdClaim & { villageName: string }, isTaken: (id: string) => boolean): string {
    for (const id of idsFor(claim)) if (!isTaken(id) && !this.#ids.has(id)) return id
    throw new Error('there is always another number')
  }
}

/** What two rows of one product share. */
const claimKey = ({ name, village, producer }: IdClaim) => JSON.stringify([name, village, producer])
const makerKey = ({ village, producer }: IdClaim) => JSON.stringify([village, producer])
