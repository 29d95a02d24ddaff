/** Types that come with every module that registers an element: its base, and the events with their maps of names. */

export type { OvopElement } from './base/ovop-element.ts'
export type * from './events/events.ts'
export type * from './village-map/map-events.ts'
