/** Draws the sample's pictures into `data/foto`: `node packages/catalog/scripts/pictures/write-pictures.ts`. */
import { writeFileSync } from 'node:fs'
import { cloths } from './cloths.ts'
import { crafts } from './crafts.ts'
import { picture } from './draw.ts'
import { drinks } from './drinks.ts'
import { foods } from './foods.ts'

const folder = new URL('../../data/foto/', import.meta.url)
for (const [name, shapes] of Object.entries({ ...cloths, ...crafts, ...drinks, ...foods }))
  writeFileSync(new URL(`${name}.svg`, folder), picture(shapes))
