/** Name of a page: the first 128 bits of the SHA-256 of its bytes, in lower-case hex. */
export async function pageName(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, 16)
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Where a page stands beside the root: `pages/<2>/<30>.json`, so that no folder holds 60,000 files. */
export function pagePath(name: string): string {
  return `pages/${name.slice(0, 2)}/${name.slice(2)}.json`
}
