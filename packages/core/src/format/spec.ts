/** What the root of a catalogue of this format says in `spec`. */
export const spec = 'ovop-catalog/1'
