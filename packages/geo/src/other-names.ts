/*! Data: geografis; ODbL-1.0 */
import names from '../data/other-names.json' with { type: 'json' }

/**
 * Former names and other spellings of villages and districts, by Kemendagri code, as an older list has them:
 * Desa Nihaone was `Lebanuba`, Kecamatan Lamba Leda Selatan was `Poco Ranaka`. Some are typing errors of that list:
 * good for finding what people mean, never to be shown as a name.
 */
export const otherNames: Readonly<Record<string, string>> = names
