/** What villages grow, catch and bake, by where it comes from. */
export * from './fruits.ts'
export * from './morsels.ts'
export * from './plants.ts'
