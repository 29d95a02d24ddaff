import { keptName } from './kept-name.ts'
import type { ClientOptions } from './options.ts'

/** What an earlier visit kept of an address; nothing where the browser keeps nothing for this page. */
export async function kept(
  address: string,
  { cache }: Pick<ClientOptions, 'cache'>,
): Promise<Response | undefined> {
  if (cache === false) return undefined
  try {
    // In a sandboxed frame the property itself throws; on plain http and in Node there is none.
    return await (await caches.open(cache?.name ?? keptName)).match(address)
  } catch {
    return undefined
  }
}

/** Keeps bytes for later visits, once what is shown now has been drawn. */
export function keepLater(
  address: string,
  bytes: Uint8Array<ArrayBuffer>,
  { cache }: Pick<ClientOptions, 'cache'>,
): void {
  try {
    if (cache === false || !globalThis.caches) return
    setTimeout(async () => {
      try {
        // What opens it comes along: without a network it could not be fetched any more.
        const [{ keep }] = await Promise.all([import('./keep.ts'), import('./open-kept.ts')])
        await keep(address, bytes, cache)
      } catch {
        // Nothing depends on it.
      }
    }, keepAfter)
  } catch {
    // A sandboxed frame.
  }
}

/** Milliseconds. The code that keeps is no hurry of the first card's. */
const keepAfter = 2000
