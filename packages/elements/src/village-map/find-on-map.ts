import { regencyName } from '@ovop-ntt/core'
import { regencyByCode } from '@ovop-ntt/geo'
import { findPlaces, mainPlaces, type Place } from '@ovop-ntt/geo/find-place'
import { villagePlaces } from '@ovop-ntt/geo/village-places'
import { mapMessages } from './map.messages.ts'
import type { ChosenList } from './map-choice.ts'
import type { PlacedVillage } from './map-state.ts'
import { kilometresText, nearestVillages } from './nearest.ts'
import { boxAround, project, type WorldBox, widen } from './projection.ts'

/** A place that a visitor may mean, with what tells it from others of its name. */
export interface FoundPlace {
  readonly place: Place
  readonly note: string
}

/** Regencies, towns, districts and villages by what a visitor has typed, also by former names. */
export function findOnMap(text: string, language: string): FoundPlace[] {
  const { placeKinds } = mapMessages.in(language)
  return findPlaces(text, [...mainPlaces, ...villagePlaces()], 6).map((place) => {
    const { kind, regency, otherNames } = place
    const others = otherNames?.length ? `(${otherNames.join(', ')})` : ''
    const within = kind === 'regency' ? '' : regencyName(regencyByCode(regency)?.shortName ?? '', language)
    return { place, note: [placeKinds[kind], within, others].filter(Boolean).join(' · ') }
  })
}

/** The villages of the map nearest to a place, with their distances, and the box that shows both. */
export function around(
  { place, note }: FoundPlace,
  placed: readonly PlacedVillage[],
  language: string,
): { list: ChosenList; box: WorldBox } {
  const here = place.position!
  const near = nearestVillages(
    placed.filter(({ products }) => products !== 0),
    here,
  )
  const notes = new Map(
    near.map(({ village, kilometres }) => [village, kilometresText(kilometres, language)]),
  )
  const villages = [...notes.keys()]
  const point = project(here)
  const box = widen(boxAround([point, ...villages.map(({ world }) => world)])!, 0.03)
  return { list: { kind: 'list', title: place.name, note, villages, notes }, box }
}
