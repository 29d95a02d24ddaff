/** A visitor opens a regency on the map, or goes back to all of them. */
export class OvopRegionEvent extends Event {
  static get type() {
    return 'ovop-region' as const
  }
  /** Kemendagri code; absent for the whole map. */
  readonly regency: string | undefined
  constructor(regency: string | undefined) {
    super(OvopRegionEvent.type, { bubbles: true, composed: true })
    this.regency = regency
  }
}

/** A visitor opens a village on the map. Cancel it to show the village in your own way. */
export class OvopVillageEvent extends Event {
  static get type() {
    return 'ovop-village' as const
  }
  /** Kemendagri code. */
  readonly village: string
  constructor(village: string) {
    super(OvopVillageEvent.type, { bubbles: true, composed: true, cancelable: true })
    this.village = village
  }
}

// On elements, document and window alike.
declare global {
  interface GlobalEventHandlersEventMap {
    'ovop-region': OvopRegionEvent
    'ovop-village': OvopVillageEvent
  }
}
