import { offer } from './base/offered.ts'
import { register as registerOne } from './base/register.ts'

/**
 * Registers an element once, and what it shows within itself when that is needed. A page may load us twice, by script tag
 * and from npm: the first registration stays; another version warns once and names both. Does nothing where there are no
 * custom elements (Node).
 */
export function register(name: string, element: CustomElementConstructor): void {
  offer('ovop-village-map', async () => (await import('./village-map/village-map.ts')).OvopVillageMap)
  registerOne(name, element)
}
