import type { ProductStub } from '@ovop-ntt/core'
import { compareKeys, type KeyedRow } from '@ovop-ntt/core/format'
import { PublishError } from './write-error.ts'

export interface DeparturesOptions {
  /** Ids of today's products, in rising order. */
  present: Iterable<string>
  /** Rows of the former catalogue's `products`, in rising order. */
  former: AsyncIterable<KeyedRow>
  /** Ids that moved, and where to. */
  moves: ReadonlyMap<string, string>
  /** Day of the publication: `2026-10-01`. */
  date: string
  /** Publish however many products go. */
  allowRemovals?: boolean | undefined
  /** Ids that leave no stub, and to which none points. */
  erased?: ReadonlySet<string> | undefined
}

/** Number and share of lost products above which the loss looks like a wrong file rather than like trade. */
const mayGo = 5
const mayGoShare = 0.2
const namedInMessage = 5

/**
 * What stays of products that are no longer there: a stub under each id, so that an embed says where a product went
 * rather than that there never was one. Stubs of earlier publications stay.
 * @throws PublishError when too many go at once, or an id that moved is still in use, or where it went is nothing
 */
export async function* departures({
  present,
  former,
  moves,
  date,
  allowRemovals,
  erased = new Set(),
}: DeparturesOptions): AsyncGenerator<ProductStub> {
  const today = new Merged(present)
  const open = new Map(moves)
  const targets = new Set(moves.values())
  const gone: string[] = []
  let products = 0
  let lost = 0

  for await (const { key: id, row } of former) {
    const stub = row as Partial<Record<'movedTo' | 'goneAt', string>>
    const isProduct = stub.movedTo === undefined && stub.goneAt === undefined
    if (isProduct) products += 1
    targets.delete(id)
    if (erased.has(id) || erased.has(stub.movedTo ?? '')) continue
    if (today.has(id, (passed) => note(passed))) continue
    const movedTo =
      open.get(id) ?? (stub.movedTo !== undefined ? (moves.get(stub.movedTo) ?? stub.movedTo) : undefined)
    open.delete(id)
    if (movedTo !== undefined) yield { id, movedTo }
    else if (!isProduct) yield row as ProductStub
    else {
      lost += 1
      if (gone.length < namedInMessage) gone.push(id)
      yield { id, goneAt: date }
    }
  }
  today.rest((passed) => note(passed))
  for (const [id, movedTo] of open) yield { id, movedTo }
  const [missing] = targets
  if (missing !== undefined)
    throw new PublishError(`pindah.csv: id baru ${missing} tidak ada di antara produk`)
  if (lost > mayGo && lost > products * mayGoShare && !allowRemovals) throw tooMany(lost, products, gone)

  function note(id: string): void {
    targets.delete(id)
    if (open.has(id)) throw new PublishError(`pindah.csv: id lama ${id} masih dipakai sebuah produk`)
  }
}

function tooMany(lost: number, products: number, some: readonly string[]): PublishError {
  return new PublishError(
    `${lost} dari ${products} produk di katalog tidak ada lagi di tabel (${some.join(', ')}, …); bila memang begitu, pakai --allow-removals`,
  )
}

/** Ids in rising order, asked for in rising order. */
class Merged {
  readonly #ids: Iterator<string>
  #next: IteratorResult<string>

  constructor(ids: Iterable<string>) {
    this.#ids = ids[Symbol.iterator]()
    this.#next = this.#ids.next()
  }

  /** @param onPassed hears of each id up to the one asked for, that one included */
  has(id: string, onPassed: (id: string) => void): boolean {
    while (!this.#next.done && compareKeys(this.#next.value, id) <= 0) {
      const passed = this.#next.value
      onPassed(passed)
      this.#next = this.#ids.next()
      if (passed === id) return true
    }
    return false
  }

  rest(onPassed: (id: string) => void): void {
    for (; !this.#next.done; this.#next = this.#ids.next()) onPassed(this.#next.value)
  }
}
