/** Whose price and stock a product shows, where they are not its catalogue's. */
export interface OverlaySource {
  /** The host's name, for people: `Pasar Timor`. */
  by: string
  /** Whether a price is shown that the catalogue does not state. */
  price: boolean
  /** Whether the stock is as the host says. */
  availability: boolean
}

/** A product over which a host laid its own price or stock: a client's `overlay` did, or the page that gives the product. */
export interface Overlaid {
  overlay?: OverlaySource
}

/** Whose price and stock a product shows; `undefined` where both are its catalogue's. */
export function overlayOf(product: object): OverlaySource | undefined {
  const { by, price, availability } = ((product as { overlay?: unknown }).overlay ?? {}) as Partial<
    Record<keyof OverlaySource, unknown>
  >
  if (typeof by !== 'string' || !by.trim() || !(price || availability)) return undefined
  return { by: by.trim(), price: price === true, availability: availability === true }
}
