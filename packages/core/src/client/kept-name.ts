/** Name of the cache where none is given. */
export const keptName = 'ovop-ntt'
