import type { Village } from '@ovop-ntt/core'
import { regencyOf } from '@ovop-ntt/core'
import { foldAreaName } from './village-name.ts'

/** The names around a village, as far as a row gives them. */
export interface VillageNames {
  village: string
  district?: string
  /** Kemendagri code of the regency. */
  regencyCode?: string | undefined
}

/** A list of villages: look-up by code, and by names where a row has no code. */
export class VillageIndex {
  readonly #byCode: ReadonlyMap<string, Village>
  readonly #byName = new Map<string, Village[]>()

  constructor(villages: Iterable<Village>) {
    this.#byCode = new Map(Array.from(villages, (village) => [village.code, village]))
    for (const village of this.#byCode.values()) {
      const name = foldAreaName(village.name)
      this.#byName.set(name, [...(this.#byName.get(name) ?? []), village])
    }
  }

  get(code: string): Village | undefined {
    return this.#byCode.get(code)
  }

  /** All villages that the names may mean: names alone are not unique, and a wrong guess sends a buyer astray. */
  find({ village, district = '', regencyCode }: VillageNames): Village[] {
    return (this.#byName.get(foldAreaName(village)) ?? []).filter(
      (found) =>
        (district === '' || foldAreaName(found.district) === foldAreaName(district)) &&
        (regencyCode === undefined || regencyOf(found.code) === regencyCode),
    )
  }
}
