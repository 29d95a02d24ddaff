import { picturePath, picturePathOf } from '../../open/catalog/picture-path.ts'
import { isCleanPicture, pictureLimits } from './clean-picture.ts'

/**
 * What is wrong with a picture of a catalogue, as it lies on a host: its bytes are what its name says, it is a picture,
 * and nothing else is in its file. Nothing where it is right.
 */
export function publishedFault(path: string, bytes: Uint8Array): string | undefined {
  const [, , kind] = picturePath.exec(path) ?? []
  if (kind === undefined) return 'namanya bukan dari isinya'
  if (path !== picturePathOf({ bytes, kind })) return 'isinya tidak sesuai dengan namanya'
  if (bytes.length > pictureLimits.bytes) return 'lebih besar dari 5 MB'
  return isCleanPicture(bytes, kind) ? undefined : 'bukan gambar saja: jenisnya lain, atau berisi hal lain'
}
