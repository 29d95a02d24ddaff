/** Name under which the script for pages opened from a disk leaves the widgets on the document. */
export const localKey = 'ovop-ntt local'
