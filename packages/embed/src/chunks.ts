/** The chunks of a page, by the names of their files. Built code of any version calls this: it is only added to. */
export interface Chunks {
  /** What a chunk exports that runs already. */
  get(file: string): object | undefined
  /**
   * A chunk, which runs once in a page, however many ask for it and from wherever. Where it does not come it is asked for
   * anew, by another address, with the next call.
   * @param base address of a file beside it
   * @param files what it needs, each after its own needs, and its own file as the last
   */
  load(base: string, ...files: string[]): Promise<object>
  /**
   * From now on no chunk runs whose bytes are not those of its digest.
   * @param known digests of those that need not wait for the rest, `sha256-…` by file
   */
  seal(known: Digests, read: () => Promise<Digests>): void
  /** What a script exports to its chunks that is no chunk itself. A record of an older version has no such thing. */
  put?(file: string, exported: object): void
}

export type Digests = Readonly<Record<string, string>>

/** Name of the record on the document, one for all script tags and versions. */
export const chunksKey = 'ovop-ntt chunks'

export function chunksOfPage(): Chunks {
  const page = document as Document & { [key: symbol]: Chunks | undefined }
  const key = Symbol.for(chunksKey)
  page[key] ??= newChunks()
  return page[key]
}

/**
 * Addresses for a file: a browser may remember by its address, as long as the page is open, that a module could not be
 * fetched. The list is fixed, so that caches between hold few of them.
 */
const queries = ['', '?1', '?2', '?3', '?4', '?5', '?6', '?7']

function newChunks(): Chunks {
  const running = new Map<string, object>()
  const coming = new Map<string, Promise<object>>()
  const failures = new Map<string, number>()
  let digests: Digests = {}
  let readDigests: (() => Promise<Digests>) | undefined

  /**
   * @param runsAfter what it needs; while that comes it is fetched already
   */
  async function attempt(base: string, file: string, runsAfter: Promise<unknown> | undefined) {
    const failed = failures.get(file) ?? 0
    failures.set(file, failed + 1)
    const address = new URL(file + queries[failed % queries.length], base).href
    const digest = digests[file] ?? (await readDigests?.())?.[file]
    if (digest || runsAfter) await preload(address, digest)
    await runsAfter
    const module: object = await import(address)
    running.set(file, module)
    return module
  }

  function once(base: string, file: string, runsAfter: Promise<unknown> | undefined): Promise<object> {
    const known = coming.get(file)
    if (known) return known
    const module = attempt(base, file, runsAfter).catch(() => attempt(base, file, runsAfter))
    coming.set(file, module)
    module.catch(() => coming.delete(file))
    return module
  }

  return {
    get: (file) => running.get(file),
    put(file, exported) {
      if (!running.has(file)) running.set(file, exported)
    },
    load(base, ...files) {
      const modules: Promise<object>[] = []
      for (const file of files) {
        const needs = modules.length > 0 ? Promise.all(modules) : undefined
        // Whoever waits for them hears of what fails.
        needs?.catch(() => {})
        modules.push(once(base, file, needs))
      }
      return modules.at(-1)!
    },
    seal(known, read) {
      digests = { ...digests, ...known }
      readDigests = read
    },
  }
}

/**
 * Fetches a module and does not run it, so that what several need comes at once.
 * @param integrity digest that it must have
 */
function preload(address: string, integrity: string | undefined): Promise<unknown> | undefined {
  const link = document.createElement('link')
  // An old browser: it fetches when it runs, and has no way to check.
  if (!link.relList.supports('modulepreload')) return undefined
  return new Promise((resolve, reject) => {
    link.rel = 'modulepreload'
    link.href = address
    if (integrity) link.integrity = integrity
    link.onload = resolve
    link.onerror = () =>
      reject(new Error(`${address} could not be fetched${integrity ? ', or was altered' : ''}`))
    document.head.append(link)
  }).finally(() => link.remove())
}
