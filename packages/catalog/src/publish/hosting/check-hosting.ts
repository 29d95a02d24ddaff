import { hash } from 'node:crypto'
import { SourceError } from '../../open/catalog/index.ts'
import { type Answer, lookAt, type Remark } from './look-at.ts'
import { type ServerKind, serverOf } from './remedies.ts'

/** What stands at an address. */
export type HostedKind = 'catalogue' | 'pages' | 'script'

export interface HostingFinding extends Remark {
  /** Files of which it holds. */
  places: string[]
}

export interface HostingReport {
  /** Of the folder, with a slash at its end. */
  address: string
  kinds: readonly HostedKind[]
  /** Files that were asked for. */
  files: number
  findings: readonly HostingFinding[]
  /** The script's files whose names change with their content. */
  chunks: readonly string[]
  server?: ServerKind | undefined
}

export interface CheckHostingOptions {
  /** Paths of the catalogue's own pages and pictures, of which some are asked for. */
  content?: readonly string[] | undefined
  signal?: AbortSignal | undefined
}

/** Files of one kind, by folder and ending, that are asked for: all come by the same rules. */
const mostOfKind = 2

/**
 * Looks at what a server makes of the files after they were uploaded: whether they are there and whole, and come with the
 * types, the caching and the permissions that other sites need.
 * @param address of `catalog.json`, of `ovop.js`, or of the folder with either or with pages (then with a slash at its end)
 * @throws SourceError where none of them is there, or the server does not answer
 */
export async function checkHosting(
  address: string,
  { content = [], signal }: CheckHostingOptions = {},
): Promise<HostingReport> {
  const folder = new URL('./', address)
  const found = new Map<string, HostingFinding>()
  const remark = (place: string, { message, ...rest }: Remark) => {
    const known = found.get(message)
    if (known) known.places.push(place)
    else found.set(message, { message, ...rest, places: [place] })
  }
  const kinds: HostedKind[] = []
  const chunks: string[] = []
  let files = 0
  let server: ServerKind | undefined
  const ask = async (path: string): Promise<Answer> => {
    files += 1
    const answer = await askFor(folder, path, signal)
    server ??= serverOf(answer.headers.get('server'))
    return answer
  }
  /** A file that is to be there. */
  const look = async (path: string, isForEver = false): Promise<Answer | undefined> => {
    const answer = await ask(path)
    if (answer.status !== 200)
      remark(path, {
        isProblem: true,
        message: `server menjawab ${answer.status}: berkas ini belum terunggah, atau tidak boleh dibaca`,
      })
    else for (const one of lookAt(answer, isForEver)) remark(path, one)
    return answer.status === 200 ? answer : undefined
  }

  if (folder.protocol === 'http:' && !isLocal(folder.hostname))
    remark(folder.href, {
      isProblem: true,
      message:
        'alamat http: tanpa https peramban tidak dapat memeriksa tanda tangan, dan kode pembayaran tidak tampil',
    })

  const script = await ask('ovop.js')
  if (isThere(script)) {
    kinds.push('script')
    chunks.push(...(await checkScript(script, look, remark)))
  }
  const root = await ask('catalog.json')
  if (isThere(root)) {
    if (kinds.length === 0) kinds.push('catalogue')
    for (const one of lookAt(root)) remark('catalog.json', one)
    for (const path of someOfEach(content)) await look(path)
  }
  // A list that somebody altered sends nobody elsewhere.
  const isBelow = (path: string) => URL.parse(path, folder)?.href.startsWith(folder.href) === true
  const list = await ask('situs/daftar-berkas.json')
  if (isThere(list)) {
    kinds.push('pages')
    for (const path of someOfEach(namesIn(list).filter(isBelow))) await look(path)
  }
  if (kinds.length === 0)
    throw new SourceError(folder.href, 'tidak ada catalog.json, ovop.js, atau halaman ovop pages di sana')

  const missing = await ask(`pages/00/${'0'.repeat(30)}.json`)
  if (missing.status === 200)
    remark(missing.path, {
      isProblem: true,
      message:
        'server menjawab 200 untuk berkas yang tidak ada: pembaca mengira isinya rusak. Jangan alihkan semua alamat ke halaman muka; jawab 404',
    })
  return { address: folder.href, kinds, files, findings: [...found.values()], chunks, server }
}

const isThere = ({ status, headers }: Answer) =>
  status === 200 && !(headers.get('content-type') ?? '').startsWith('text/html')

const isLocal = (host: string) => host === 'localhost' || host === '[::1]' || /^127\./.test(host)

async function askFor(folder: URL, path: string, signal: AbortSignal | undefined): Promise<Answer> {
  const address = new URL(path, folder)
  try {
    const response = await fetch(address, {
      cache: 'no-store',
      // As a page of another site asks.
      headers: { origin: 'https://situs-lain.example', 'accept-encoding': 'br, gzip' },
      signal: AbortSignal.any([AbortSignal.timeout(60_000), ...(signal ? [signal] : [])]),
    })
    const bytes = new Uint8Array(await response.arrayBuffer())
    return { path, urlPath: address.pathname, status: response.status, headers: response.headers, bytes }
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new SourceError(address.href, 'tidak dapat dihubungi', { cause })
  }
}

/**
 * The script's chunks against the digests that its loader goes by; its signature against its bytes.
 * @returns names of the chunks
 */
async function checkScript(
  script: Answer,
  look: (path: string, isForEver?: boolean) => Promise<Answer | undefined>,
  remark: (place: string, remark: Remark) => void,
): Promise<string[]> {
  for (const one of lookAt(script)) remark('ovop.js', one)
  const digest = script.headers.get('unencoded-digest')
  if (digest !== null && !digest.includes(`sha-256=:${hash('sha256', script.bytes, 'base64')}:`))
    remark('ovop.js', {
      isProblem: true,
      message:
        'tanda tangan di header bukan milik isi ini: jalankan lagi ovop sign-script dan ganti ketiga headernya',
    })
  await look('ovop.css')
  const text = new TextDecoder().decode(script.bytes)
  const [list = ''] = /digests-[\w-]{8}\.js/.exec(text) ?? []
  const digests = list === '' ? undefined : await look(list, true)
  if (!digests) return []
  const chunks = [list]
  for (const [, file = '', wanted = ''] of new TextDecoder()
    .decode(digests.bytes)
    .matchAll(/"([\w-]+\.js)":"(sha256-[\w+/=]+)"/g)) {
    chunks.push(file)
    const chunk = await look(file, true)
    if (chunk && `sha256-${hash('sha256', chunk.bytes, 'base64')}` !== wanted)
      remark(file, {
        isProblem: true,
        message:
          'isinya bukan yang ditulis ovop embed: unggah ulang folder itu utuh, dan matikan pengubah skrip (minify) di server',
      })
  }
  return chunks
}

/** The first files of each folder and ending. */
function someOfEach(paths: readonly string[]): string[] {
  const counts = new Map<string, number>()
  return paths.filter((path) => {
    const kind = `${path.split('/').slice(0, path.startsWith('en/') ? 2 : 1)} ${path.slice(path.lastIndexOf('.'))}`
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return count <= mostOfKind
  })
}

function namesIn(list: Answer): string[] {
  try {
    const names: unknown = JSON.parse(new TextDecoder().decode(list.bytes))
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []
  } catch {
    return []
  }
}
