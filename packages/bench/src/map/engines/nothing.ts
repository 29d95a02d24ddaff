// A page without a map: what measuring itself costs.
import { whenDrawn } from './drawn.ts'

whenDrawn('map', () => true)
whenDrawn('villages', () => true)
