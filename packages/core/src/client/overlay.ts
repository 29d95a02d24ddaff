import { OverlayError } from '../errors/overlay-error.ts'
import type { Overlaid } from '../model/overlaid.ts'
import type { Pack } from '../model/schema/pack.ts'
import type { ProductSummary } from '../model/schema/product.ts'
import { availabilities } from '../model/vocabulary.ts'
import { InTurn } from './in-turn.ts'
import type { Overlay, OverlayAnswer, OverlayValues } from './options.ts'
import { markOrigin, originOf } from './origin.ts'

/**
 * A product with the host's price and stock in place of the catalogue's, and whose they are. Nothing else of it changes,
 * whatever the host answers. All of the answer is laid over or nothing.
 * @param deadline ends the wait of all products of a page together
 * @throws OverlayError when the host did not answer in time or its answer cannot be used
 */
export async function layOver<T extends ProductSummary>(
  product: T,
  overlay: Overlay,
  signal: AbortSignal | undefined,
  deadline: AbortSignal | undefined,
): Promise<T & Overlaid> {
  const { by } = overlay
  const { id } = product
  let answer: OverlayAnswer
  try {
    const ended = anyOf(signal, deadline)
    answer = await turnsOf(overlay).ask(() => answerOf(id, overlay, ended), ended)
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause)
    throw new OverlayError(by, id, deadline?.aborted ? 'no answer in the time of its page' : said, { cause })
  }
  if (answer === undefined || answer === null) return product
  const refuse = (reason: string) => new OverlayError(by, id, reason)
  const { packs, price, availability } = laidOver(product.packs, [answer].flat(), refuse)
  if (!price && !availability) return product
  const whole = { ...product, packs, overlay: { by, price, availability } }
  const origin = originOf(product)
  return origin ? markOrigin(whole, origin) : whole
}

const turns = new WeakMap<Overlay, InTurn>()

/** The turns in which a host is asked, by whichever calls. */
function turnsOf(overlay: Overlay): InTurn {
  const known = turns.get(overlay) ?? new InTurn((error) => error instanceof NoAnswer)
  turns.set(overlay, known)
  return known
}

/** A host did not answer within its time. */
class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}

/** Milliseconds that a product waits for its host, and each {@link atATime} products of a page together. */
const patience = 3_000

/** A host that answers each in half a second gives so many answers in that time, by eight at once. */
const atATime = 50

/** Ends the wait of a page: a host that answers each product slowly must not hold up all of them. */
export const deadlineOf = ({ timeout = patience }: Overlay, products: number): AbortSignal =>
  AbortSignal.timeout(timeout * Math.ceil(products / atATime))

const anyOf = (...signals: (AbortSignal | undefined)[]): AbortSignal | undefined => {
  const given = signals.filter((signal) => signal !== undefined)
  return given.length > 1 ? AbortSignal.any(given) : given[0]
}

/** What the host says of a product. @throws what the host throws, an error when it is late, the signal's reason */
async function answerOf(
  id: string,
  { lookUp, timeout = patience }: Overlay,
  signal: AbortSignal | undefined,
): Promise<OverlayAnswer> {
  signal?.throwIfAborted()
  const late = AbortSignal.timeout(timeout)
  const ended = anyOf(signal, late) as AbortSignal
  const refused = new Promise<never>((_, reject) => {
    const end = () => reject(late.aborted ? new NoAnswer(`no answer in ${timeout} ms`) : ended.reason)
    ended.addEventListener('abort', end, { once: true })
  })
  // A host that throws at once leaves nobody who waits for this one.
  refused.catch(() => {})
  return Promise.race([lookUp(id, { signal: ended }), refused])
}

/** Packs with the host's values, and of which fields some are the host's. What equals the catalogue's price stays its own. */
function laidOver(
  packs: readonly Pack[],
  answers: readonly OverlayValues[],
  refuse: (reason: string) => OverlayError,
): { packs: Pack[]; price: boolean; availability: boolean } {
  // A product that the catalogue states no pack of is sold by the piece, as far as anybody knows.
  const laid: Pack[] = packs.length > 0 ? [...packs] : [{}]
  let price = false
  let availability = false
  for (const values of answers) {
    const { price: amount, availability: stock } = checked(values, refuse)
    const chosen = [...laid.keys()].filter((index) => isNamed(laid[index] as Pack, values))
    if (chosen.length === 0) throw refuse(`no pack with ${values.sku ?? values.gtin}`)
    if (amount !== undefined && chosen.length > 1)
      throw refuse(`a price for ${chosen.length} packs: name one by its sku or gtin`)
    for (const index of chosen) {
      const pack = { ...laid[index] }
      if (amount !== undefined && amount !== pack.price) {
        pack.price = amount
        price = true
      }
      if (stock !== undefined) {
        pack.availability = stock
        // The day is that of the catalogue's own words.
        delete pack.availabilityDate
        availability = true
      }
      laid[index] = pack
    }
  }
  return { packs: laid, price, availability }
}

/** Whether an answer is of a pack; one that names none is of all. */
const isNamed = (pack: Pack, { sku, gtin }: OverlayValues) =>
  (sku === undefined || sku === pack.sku) && (gtin === undefined || gtin === pack.gtin)

/** As large as a price of a catalogue may be. */
const highestPrice = 10_000_000_000

function checked(values: OverlayValues, refuse: (reason: string) => OverlayError): OverlayValues {
  if (!(values instanceof Object)) throw refuse(`${JSON.stringify(values)} is no answer`)
  const { price, availability } = values
  const isPrice = Number.isInteger(price) && (price as number) >= 1 && (price as number) <= highestPrice
  if (price !== undefined && !isPrice) throw refuse(`a price of ${JSON.stringify(price)}, not whole rupiah`)
  if (availability !== undefined && !availabilities.includes(availability))
    throw refuse(`a stock of ${JSON.stringify(availability)}, not one of ${availabilities.join(', ')}`)
  return values
}
