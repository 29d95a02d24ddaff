import { thumbHashToAverageRGBA } from 'thumbhash'

/** Bytes of the shortest hash there is. */
const shortest = 6

/** Average colour of a picture by its ThumbHash in base64, `rgb(165 85 51)`; nothing where it has none. */
export function averageColour(thumbhash: string | undefined): string | undefined {
  if (!thumbhash) return undefined
  try {
    const bytes = Uint8Array.from(atob(thumbhash), (letter) => letter.charCodeAt(0))
    if (bytes.length < shortest) return undefined
    const { r, g, b } = thumbHashToAverageRGBA(bytes)
    const parts = [r, g, b].map((part) => Math.round(part * 255))
    return parts.every(Number.isFinite) ? `rgb(${parts.join(' ')})` : undefined
  } catch {
    return undefined
  }
}
