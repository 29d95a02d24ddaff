import { offer } from './base/offered.ts'
import { register as registerOne } from './base/register.ts'

/** Registers an element once, as {@link registerOne} does, and has the map at hand for elements that show one within. */
export function register(name: string, element: CustomElementConstructor): void {
  offer('ovop-village-map', async () => (await import('./village-map/village-map.ts')).OvopVillageMap)
  registerOne(name, element)
}
