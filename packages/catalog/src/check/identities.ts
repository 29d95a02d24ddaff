import { localized, type Product, regencyOf } from '@ovop-ntt/core'
import { canonicalJson, utf8Length, writerLimits } from '@ovop-ntt/core/format'
import { regencyByCode } from '@ovop-ntt/geo'
import type { Field } from '../read/columns/columns.ts'
import type { ProblemCode } from '../read/problems/codes.ts'
import { FingerprintTable, fingerprint } from './fingerprint-table.ts'
import { isProductId } from './product-id.ts'

/** Where a row is, in numbers: its sheet in the order of the input, and its row. */
export interface RowNumber {
  readonly sheet: number
  readonly row: number
}

export interface IdentityProblem {
  readonly field: Field
  readonly code: ProblemCode
  readonly detail?: string
}

/** Of a row that is bad: it has no name that counts, but its id will be wanted when it is mended. */
const unknown = 0

/**
 * Who has which product id. The rows of one product agree in name, village and producer, and differ in net content;
 * any other row with its id is another product. Only fingerprints are kept.
 */
export class Identities {
  /** Hashes of its identity, of what its rows share and of its first pack; sheet and row; bytes so far. */
  readonly #byId = new FingerprintTable(6)
  /** By id and pack: sheet and row. */
  readonly #packs = new FingerprintTable(2)
  /** Products so far. */
  products = 0

  has(id: string): boolean {
    return this.#byId.has(id)
  }

  /**
   * Notes the id of a row that is bad for other reasons: no other product may have it.
   * @param claim name and producer, as far as the row tells them
   */
  reserve(
    id: string,
    { sheet, row }: RowNumber,
    claim: Claim,
    describe: (place: RowNumber) => string,
  ): IdentityProblem[] {
    if (!registrarOf(id)) return [{ field: 'id', code: 'id-form' }]
    const known = this.#byId.get(id)
    if (!known) this.#byId.set(id, [unknown, claimHash(claim), 0, sheet, row, 0])
    else if (known[0] === unknown && known[1] !== 0 && known[1] !== claimHash(claim)) {
      return [{ field: 'id', code: 'duplicate-id', detail: describe({ sheet: known[3]!, row: known[4]! }) }]
    }
    return []
  }

  /**
   * Takes the row of a product in, unless another product has its id, or another row its pack.
   * @param json the product in canonical JSON
   * @param describe names a row in a problem
   * @returns what is wrong; with an error the row is out
   */
  take(
    product: Product,
    json: string,
    place: RowNumber,
    describe: (place: RowNumber) => string,
  ): IdentityProblem[] {
    const { id } = product
    const registrar = registrarOf(id)
    if (!registrar) return [{ field: 'id', code: 'id-form' }]

    const [identity, packs, packsJson] = [identityOf(product), packsOf(product), canonicalJson(product.packs)]
    // What its rows share.
    const others = json.replace(`"packs":${packsJson}`, '')
    const rest = hash(others)
    const [firstPack = '', ...otherPacks] = packs
    const keep = (pack: string) => this.#packs.set(`${id} ${pack}`, [place.sheet, place.row])
    const [knownIdentity = unknown, knownRest = 0, knownPack, sheet = 0, row = 0, knownBytes = 0] =
      this.#byId.get(id) ?? []
    const claim = { name: localized(product.name), producer: product.producer.name }
    if (knownIdentity === unknown && knownRest !== 0 && knownRest !== claimHash(claim)) {
      return [{ field: 'id', code: 'duplicate-id', detail: describe({ sheet, row }) }]
    }
    if (knownIdentity !== unknown) {
      const first = { sheet, row }
      if (knownIdentity !== identity) return [{ field: 'id', code: 'duplicate-id', detail: describe(first) }]
      for (const pack of packs) {
        const same = knownPack === hash(pack) ? [sheet, row] : this.#packs.get(`${id} ${pack}`)
        if (!same) continue
        const detail = describe({ sheet: same[0]!, row: same[1]! })
        return [{ field: 'name', code: 'duplicate-row', detail }]
      }
      // What a row says otherwise may stand in the whole beside what the first one says.
      const bytes = knownBytes + utf8Length(packsJson) - 1 + (knownRest === rest ? 0 : utf8Length(others))
      if (bytes > writerLimits.rowBytes) {
        const detail = `bersama ${describe(first)} dan kemasan lainnya ${bytes} byte, paling banyak ${writerLimits.rowBytes}`
        return [{ field: 'netContent', code: 'too-long', detail }]
      }
      this.#byId.set(id, [identity, knownRest, knownPack!, sheet, row, bytes])
      for (const pack of packs) keep(pack)
      return knownRest === rest ? [] : [{ field: 'name', code: 'pack-differs', detail: describe(first) }]
    }
    this.#byId.set(id, [identity, rest, hash(firstPack), place.sheet, place.row, utf8Length(json)])
    for (const pack of otherPacks) keep(pack)
    this.products += 1
    if (regencyOf(product.village) === registrar.code) return []
    return [{ field: 'id', code: 'registrar-differs', detail: product.place.regency }]
  }
}

const registrarOf = (id: string) => (isProductId(id) ? regencyByCode(id.slice(0, 5)) : undefined)

/** What a row that is bad says of its product. */
export interface Claim {
  readonly name: string
  readonly producer: string
}

/** 0 where the name is not told. */
const claimHash = ({ name, producer }: Claim) => (name === '' ? 0 : hash(JSON.stringify([name, producer])))

const hash = (text: string) => fingerprint(text)[1]

function identityOf({ name, village, producer }: Product): number {
  return hash(JSON.stringify([localized(name), village, producer.name]))
}

/** What tells packs apart; a row has one, a record of the model may have several. */
function packsOf({ packs }: Product): string[] {
  const keys = packs.map(({ netContent }) => (netContent ? `${netContent.value} ${netContent.unit}` : ''))
  return keys.length > 0 ? [...new Set(keys)] : ['']
}
