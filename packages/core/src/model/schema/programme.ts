import * as z from 'zod/mini'
import { curationResults, mentoringAspects, mentoringStatuses } from '../vocabulary.ts'
import { openEnum } from './open-enum.ts'

const result = z.optional(openEnum(curationResults))

/** The programme's six questions before a product joins, each with its result. */
export const Curation = z.looseObject({
  potential: result,
  rawMaterials: result,
  satelliteVillages: result,
  buyers: result,
  distribution: result,
  legality: result,
})
export type Curation = z.infer<typeof Curation>

/** How far the producer's mentoring has come, by whom, and in what. */
export const Mentoring = z.looseObject({
  status: openEnum(mentoringStatuses),
  by: z.optional(z.string()),
  aspects: z.optional(z.array(openEnum(mentoringAspects))),
})
export type Mentoring = z.infer<typeof Mentoring>

/** A grade in somebody's scheme, such as Kemenperin's OVOP classes (Permenperin 14/2021): one to five stars. */
export const Grade = z.looseObject({
  scheme: z.string(),
  stars: z.int().check(z.gte(1), z.lte(5)),
  year: z.int().check(z.gte(2000), z.lte(2100)),
})
export type Grade = z.infer<typeof Grade>
