import { inject } from 'vitest'
import type { catalogueCases, faults } from './catalogue-cases.ts'
import type {} from './loopback.setup.ts'

export type CatalogueCase = keyof Awaited<ReturnType<typeof catalogueCases>> | keyof ReturnType<typeof faults>

let tokens = 0

/** Address of a catalogue of the loopback server, a new one each time: no client has read it yet. */
export function catalogueAt(name: CatalogueCase): string {
  tokens += 1
  return `${inject('loopback').url}${name}/${tokens}-${crypto.randomUUID()}/catalog.json`
}

/** Lets the server answer for a catalogue that is `held`. */
export async function release(catalogue: string): Promise<void> {
  await fetch(new URL('release', catalogue))
}

/** Makes a catalogue that is `changing` another. */
export async function become(catalogue: string, state: 'newer' | 'broken' | 'down' | 'held'): Promise<void> {
  await fetch(new URL(`become/${state}`, catalogue))
}
