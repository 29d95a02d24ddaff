import { expect, onTestFinished } from 'vitest'
import './define.ts'
import type { OvopVillageMap } from './village-map.ts'

let isMoving = false
const asked = window.matchMedia.bind(window)
window.matchMedia = (query) =>
  query.includes('reduced-motion') && !isMoving ? ({ matches: true } as MediaQueryList) : asked(query)

/**
 * For tests of flights and slides: from here on the map moves as for most visitors, until the test is over. All other tests
 * have visitors who want less motion, and are where they go at once.
 */
export function withMotion(): void {
  isMoving = true
  onTestFinished(() => {
    isMoving = false
  })
}

/** For tests: a village of Ngada, or of another regency. */
export const village = (code: string, name: string, longitude?: number, latitude = -8.8) => ({
  code,
  name,
  kind: 'desa',
  district: 'Kecamatan',
  regency: 'Kabupaten Ngada',
  ...(longitude !== undefined && { position: { longitude, latitude } }),
})

/** For tests: puts a map on the page and waits until it is drawn; it goes with the test. */
export async function showMap(change: Partial<OvopVillageMap>, width = '900px') {
  const map = document.createElement('ovop-village-map')
  map.lang = 'id'
  map.loading = 'eager'
  map.style.width = width
  Object.assign(map, change)
  document.body.append(map)
  onTestFinished(() => map.remove())
  const root = map.renderRoot as ShadowRoot
  await expect.poll(() => root.querySelector('.surface'), { timeout: 10_000 }).not.toBeNull()
  await map.fit(map.regency)
  await map.updateComplete
  const stage = root.querySelector<HTMLElement>('.stage')!
  return { map, root, stage }
}

/** For tests: the panel's text on one line. */
export const panelText = (root: ShadowRoot) =>
  root.querySelector('.panel')?.textContent?.replace(/\s+/g, ' ').trim() ?? ''

/** For tests: how the ground lies, as it is written on it. */
export const groundOf = (root: ShadowRoot) => root.querySelector('.ground')?.getAttribute('transform') ?? ''

/** For tests: scale of the ground. */
export const scaleOf = (root: ShadowRoot) => Number(/scale\(([^)]+)\)/.exec(groundOf(root))?.[1])

/** For tests: that scale at a zoom level of web maps. */
export const scaleAt = (zoom: number) => (256 * 2 ** zoom) / 2 ** 20

/** For tests: waits until nothing moves any more. */
export async function still(root: ShadowRoot): Promise<void> {
  const lie = () => groundOf(root) + root.querySelector<HTMLElement>('.sheet')?.style.transform
  let before: string
  do {
    before = lie()
    // What moves moves in frames, however busy the machine is; it begins a frame or two after it was asked for.
    for (let frame = 0; frame < 6; frame++) await new Promise(requestAnimationFrame)
  } while (lie() !== before)
}
