// Names are accessors: a class with a static field is one that a bundler keeps, whether a page uses it or not.

/**
 * A visitor wants to buy. Cancel it (`preventDefault()`) to run your own checkout instead of the dialog with
 * the ways to buy.
 */
export class OvopBuyEvent extends Event {
  static get type() {
    return 'ovop-buy' as const
  }
  /** Id of the product; absent when the badge speaks for the whole catalogue. */
  readonly product: string | undefined
  constructor(product: string | undefined) {
    super(OvopBuyEvent.type, { bubbles: true, composed: true, cancelable: true })
    this.product = product
  }
}

/** A visitor follows a product's link. Cancel it to open the product in your own way. */
export class OvopSelectEvent extends Event {
  static get type() {
    return 'ovop-select' as const
  }
  readonly product: string
  constructor(product: string) {
    super(OvopSelectEvent.type, { bubbles: true, composed: true, cancelable: true })
    this.product = product
  }
}

/** An element shows what it was asked for. */
export class OvopLoadEvent extends Event {
  static get type() {
    return 'ovop-load' as const
  }
  /** Id of the product; absent where a list is shown. */
  readonly product: string | undefined
  constructor(product?: string) {
    super(OvopLoadEvent.type, { bubbles: true, composed: true })
    this.product = product
  }
}

/** A product was in sight: half of it, or of the screen, for a second. Once for each time that it is shown. */
export class OvopViewEvent extends Event {
  static get type() {
    return 'ovop-view' as const
  }
  readonly product: string
  constructor(product: string) {
    super(OvopViewEvent.type, { bubbles: true, composed: true })
    this.product = product
  }
}

/** Words were looked for in a list. Carries what was found, never what was typed. */
export class OvopSearchEvent extends Event {
  static get type() {
    return 'ovop-search' as const
  }
  /** Ids of the products found, the best first. */
  readonly products: readonly string[]
  constructor(products: readonly string[]) {
    super(OvopSearchEvent.type, { bubbles: true, composed: true })
    this.products = products
  }
}

/**
 * A visitor chose, or removed, what a list is narrowed by, or follows a figure to the products that it counts. Cancel it to
 * show them in your own way.
 */
export class OvopFilterEvent extends Event {
  static get type() {
    return 'ovop-filter' as const
  }
  /** All that holds now: `[{ field: 'payment', value: 'kkpd' }]`. */
  readonly choices: readonly { readonly field: string; readonly value: string }[]
  constructor(choices: OvopFilterEvent['choices']) {
    super(OvopFilterEvent.type, { bubbles: true, composed: true, cancelable: true })
    this.choices = choices
  }
}

/** A visitor shares a product. Cancel it to share in your own way. */
export class OvopShareEvent extends Event {
  static get type() {
    return 'ovop-share' as const
  }
  readonly product: string
  constructor(product: string) {
    super(OvopShareEvent.type, { bubbles: true, composed: true, cancelable: true })
    this.product = product
  }
}

/** Something could not be read; the element shows its fallback. `error` is one of the core's error classes. */
export class OvopErrorEvent extends Event {
  static get type() {
    return 'ovop-error' as const
  }
  readonly error: Error
  constructor(error: Error) {
    super(OvopErrorEvent.type, { bubbles: true, composed: true })
    this.error = error
  }
}

// On elements, document and window alike.
declare global {
  interface GlobalEventHandlersEventMap {
    'ovop-buy': OvopBuyEvent
    'ovop-select': OvopSelectEvent
    'ovop-load': OvopLoadEvent
    'ovop-error': OvopErrorEvent
    'ovop-view': OvopViewEvent
    'ovop-share': OvopShareEvent
    'ovop-search': OvopSearchEvent
    'ovop-filter': OvopFilterEvent
  }
}
