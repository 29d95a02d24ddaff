import { present } from '../check/present.ts'
import { InputError } from '../read/input-error.ts'
import { howToPublish, tableAddress } from '../read/sheet-address.ts'

export interface FetchSheetOptions {
  /** Milliseconds for all of it. @default 60 seconds */
  timeout?: number | undefined
  /** Most bytes. @default 64 MiB */
  maxBytes?: number | undefined
  signal?: AbortSignal | undefined
}

const mostRedirects = 5

/** Whether an input is an address and no file. */
export function isAddress(input: string): boolean {
  return /^https?:\/\//i.test(input)
}

/**
 * Fetches a published sheet: CSV, Excel or JSON over https; http only from this very machine. It leads where money is
 * asked for, so that nobody on the way may change it.
 * @throws InputError
 */
export async function fetchSheet(address: string, options: FetchSheetOptions = {}): Promise<Blob> {
  return fetchFile(address, options, ({ ok, status, headers }) => {
    if (!ok) throw new InputError(`${address}: server menjawab ${status}${hintFor(status)}`)
    if (/^text\/html\b/i.test(headers.get('content-type') ?? ''))
      throw new InputError(`${address}: ini halaman web, bukan tabel; ${howToPublish}`)
  })
}

/** How a host is asked whether a file is still the same (RFC 9110, 8.8). */
export interface Validators {
  etag?: string
  /** `Last-Modified` */
  modified?: string
}

/**
 * Fetches a picture, as {@link fetchSheet} does a sheet.
 * @param since what its host said of it the last time
 * @returns `unchanged` where it is still the same
 * @throws InputError
 */
export async function fetchPicture(
  address: string,
  options: FetchSheetOptions,
  since: Validators = {},
): Promise<{ bytes: Uint8Array; validators: Validators } | 'unchanged'> {
  let validators: Validators = {}
  let isSame = false
  const headers = present({ 'if-none-match': since.etag, 'if-modified-since': since.modified })
  const check = ({ ok, status, headers }: Response) => {
    isSame = status === 304 && Object.keys(since).length > 0
    if (!ok && !isSame) throw new InputError(`${address}: server menjawab ${status}`)
    validators = present({
      etag: headers.get('etag') ?? undefined,
      modified: headers.get('last-modified') ?? undefined,
    })
  }
  const picture = await fetchFile(address, { ...options, headers }, check)
  return isSame ? 'unchanged' : { bytes: new Uint8Array(await picture.arrayBuffer()), validators }
}

/** @param check throws for an answer that is not wanted */
async function fetchFile(
  address: string,
  options: FetchSheetOptions & { headers?: Record<string, string> },
  check: (response: Response) => void,
): Promise<Blob> {
  const { timeout = 60_000, maxBytes = 64 * 1024 * 1024, signal, headers = {} } = options
  const limit = AbortSignal.timeout(timeout)
  try {
    const response = await follow(tableAddress(address), {
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
      headers,
    })
    check(response)
    return new Blob(await readAll(response, address, maxBytes))
  } catch (error) {
    if (error instanceof InputError || signal?.aborted) throw error
    const isSlow = limit.aborted
    const why = isSlow ? `tidak selesai dalam ${timeout / 1000} detik` : 'tidak dapat dihubungi'
    throw new InputError(`${address}: ${why}`, { cause: error })
  }
}

async function follow(
  address: string,
  asking: { signal: AbortSignal; headers: Record<string, string> },
): Promise<Response> {
  let url = safeUrl(address, address)
  for (let redirects = 0; ; redirects += 1) {
    const response = await fetch(url, { ...asking, redirect: 'manual', credentials: 'omit' })
    const location = response.headers.get('location')
    if (response.status < 300 || response.status > 399 || location === null) return response
    await response.body?.cancel()
    if (redirects === mostRedirects) throw new InputError(`${address}: terlalu banyak pengalihan`)
    url = safeUrl(location, address, url)
  }
}

function safeUrl(text: string, address: string, base?: URL): URL {
  const url = URL.canParse(text, base) ? new URL(text, base) : undefined
  if (!url) throw new InputError(`${address}: bukan alamat yang benar`)
  const isLoopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname)
  // A page on the network that leads to this machine is no published sheet.
  const mayBeHere = isLoopback && (!base || /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(base.hostname))
  if (url.protocol === 'https:' ? !isLoopback || mayBeHere : url.protocol === 'http:' && mayBeHere) return url
  throw new InputError(
    base
      ? `${address}: dialihkan ke ${url.origin}, yang tidak aman; diharapkan https`
      : `${address}: diharapkan alamat https`,
  )
}

function hintFor(status: number): string {
  if (status === 401 || status === 403) return `: tabelnya belum dipublikasikan untuk umum; ${howToPublish}`
  return status === 404 || status === 410 ? ': tidak ada di sana' : ''
}

async function readAll(response: Response, address: string, maxBytes: number): Promise<BlobPart[]> {
  const chunks: BlobPart[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > maxBytes) throw new InputError(`${address}: lebih dari ${Math.round(maxBytes / 2 ** 20)} MB`)
    chunks.push(chunk as Uint8Array<ArrayBuffer>)
  }
  return chunks
}
