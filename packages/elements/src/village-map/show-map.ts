import { expect, onTestFinished } from 'vitest'
import './define.ts'
import type { OvopVillageMap } from './village-map.ts'

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
    await new Promise((resolve) => setTimeout(resolve, 250))
    // On a busy machine that time may pass without a frame, and what moves moves in frames.
    await new Promise(requestAnimationFrame)
    await new Promise(requestAnimationFrame)
  } while (lie() !== before)
}
