const maxLength = 2048

/**
 * Schemes that may become a link, by allow-list: `javascript:`, `data:` and all the rest never do.
 * Whether a picture may be shown is a narrower question: see {@link isPictureAddress}.
 */
const linkSchemes = new Set(['https:', 'http:', 'tel:', 'mailto:', 'geo:'])

/** An address as all who read it read it, or `undefined`. */
export function parseAddress(address: string, base?: string): URL | undefined {
  // A URL parser drops tabs and newlines, so that "java\nscript:" would pass an eye but not a browser; and it reads a
  // backslash as a slash, where other programs do not: they would name another host for "https://toko.example\@lain.example".
  if (address.length > maxLength || /[\p{Cc}\s\\]/u.test(address)) return undefined
  // Without its slashes it is a whole address or a relative one, depending on the page it stands in.
  if (base !== undefined && /^https?:(?!\/\/)/i.test(address)) return undefined
  try {
    return new URL(address, base)
  } catch {
    return undefined
  }
}

/** Whether `address` may stand behind a link: absolute, `https:`, `http:`, `tel:`, `mailto:` or `geo:`, no credentials. */
export function isLinkAddress(address: string): boolean {
  const url = parseAddress(address)
  return url !== undefined && linkSchemes.has(url.protocol) && !url.username && !url.password
}

/** Whether `address` may be shown as a picture: `https:` or `http:`, or relative to the catalogue that names it. */
export function isPictureAddress(address: string): boolean {
  const url = parseAddress(address, 'https://catalogue.invalid/')
  return (
    url !== undefined &&
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    !url.username &&
    !url.password
  )
}
