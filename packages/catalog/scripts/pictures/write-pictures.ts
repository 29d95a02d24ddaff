/** Draws the sample's pictures into `data/foto`: `node packages/catalog/scripts/pictures/write-pictures.ts`. */
import { writeFileSync } from 'node:fs'
import { cloths } from './cloths.ts'
import { crafts } from './crafts.ts'
import { picture } from './draw.ts'
import { drinks } from './drinks.ts'
import { grains } from './grains.ts'
import { harvest } from './harvest.ts'
import { sweets } from './sweets.ts'

const folder = new URL('../../data/foto/', import.meta.url)
for (const [name, shapes] of Object.entries({
  ...cloths,
  ...crafts,
  ...drinks,
  ...grains,
  ...harvest,
  ...sweets,
}))
  writeFileSync(new URL(`${name}.svg`, folder), picture(shapes))
