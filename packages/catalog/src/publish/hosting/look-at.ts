import { cacheControl, contentType, guardHeaders, isCompressible } from '../headers.ts'
import type { Remedy } from './remedies.ts'

/** What a server answered for a file. */
export interface Answer {
  /** From the folder that is looked at. */
  path: string
  /** Path of the address: `/katalog/catalog.json`. */
  urlPath: string
  status: number
  headers: Headers
  bytes: Uint8Array
}

/** What is wrong with an answer, or could be better. */
export interface Remark {
  /** It keeps something from working, or from being safe. */
  isProblem: boolean
  /** The same for all files of which it holds. */
  message: string
  remedy?: Remedy
}

const day = 86_400
/** Of a file that changes under its name: older, and visitors see what was. */
const longestForRoot = 3600
/** From here on a text is worth packing, in bytes. */
const worthPacking = 2000

const maxAge = (headers: Headers) =>
  Number(/(?:^|[\s,])max-age=(\d+)/.exec(headers.get('cache-control') ?? '')?.[1] ?? Number.NaN)

/** Types that browsers take for the same. */
const sameType = (got: string, wanted: string) => {
  const essence = (type: string) =>
    type
      .replace(/;.*/, '')
      .trim()
      .toLowerCase()
      .replace(/^(application|text)\/(x-)?(javascript|ecmascript)$/, 'text/javascript')
      .replace(/^application\/xml$/, 'text/xml')
  return essence(got) === essence(wanted)
}

/**
 * Compares an answer with what our own server sends (`publish/headers.ts`).
 * @param isForEver whether the file's name changes with its content, where its path does not say so
 */
export function lookAt(answer: Answer, isForEver = false): Remark[] {
  const { path, urlPath, headers, bytes } = answer
  const remarks: Remark[] = []
  const folder = urlPath.slice(0, urlPath.length - path.length)
  const all = (header: string, value: string): Remedy => ({ header, value, path: folder })

  const type = headers.get('content-type') ?? ''
  const wanted = contentType(path)
  if (!sameType(type, wanted))
    remarks.push({
      isProblem: true,
      message: `dikirim sebagai ${type === '' ? 'jenis yang tidak disebut' : `"${type}"`}, bukan ${wanted}: ${/\.m?js$/.test(path) ? 'peramban menolak skrip seperti itu' : 'peramban dapat salah membacanya'}`,
      remedy: {
        header: 'Content-Type',
        value: wanted,
        path: folder,
        extension: path.slice(path.lastIndexOf('.')),
      },
    })
  else if (/charset=(?!"?utf-8)/i.test(type))
    remarks.push({
      isProblem: true,
      message: `dikirim sebagai "${type}": huruf di luar ASCII menjadi rusak`,
      remedy: {
        header: 'Content-Type',
        value: `${wanted.replace(/;.*/, '')}; charset=utf-8`,
        path: folder,
        extension: path.slice(path.lastIndexOf('.')),
      },
    })

  const origin = headers.get('access-control-allow-origin')
  if (origin !== '*' && isReadFromElsewhere(path))
    remarks.push({
      isProblem: true,
      message:
        origin === null
          ? 'tanpa Access-Control-Allow-Origin: situs lain tidak dapat membacanya'
          : `Access-Control-Allow-Origin menyebut ${origin}: hanya situs itu yang dapat membacanya`,
      remedy: all('Access-Control-Allow-Origin', '*'),
    })
  else if (
    path.endsWith('catalog.json') &&
    !/\betag\b/i.test(headers.get('access-control-expose-headers') ?? '')
  )
    remarks.push({
      isProblem: false,
      message: 'tanpa Access-Control-Expose-Headers: situs lain memuat ulang katalog yang tidak berubah',
      remedy: all('Access-Control-Expose-Headers', 'ETag, Retry-After'),
    })
  const policy = headers.get('cross-origin-resource-policy')
  if (policy && policy !== 'cross-origin')
    remarks.push({
      isProblem: true,
      message: `Cross-Origin-Resource-Policy: ${policy} melarang situs lain menampilkannya`,
      remedy: all('Cross-Origin-Resource-Policy', 'cross-origin'),
    })

  if (headers.get('x-content-type-options')?.toLowerCase() !== 'nosniff')
    remarks.push({
      isProblem: true,
      message: 'tanpa X-Content-Type-Options: nosniff: peramban boleh menebak jenisnya sendiri',
      remedy: all('X-Content-Type-Options', 'nosniff'),
    })
  const guard = guardHeaders(urlPath)['Content-Security-Policy']
  if (
    guard !== undefined &&
    !/(?:^|[;,]\s*)sandbox(?:\s*[;,]|$)/.test(headers.get('content-security-policy') ?? '')
  )
    remarks.push({
      isProblem: path.endsWith('.svg'),
      message: 'tanpa Content-Security-Policy: sandbox: gambar yang dibuka sendiri mendapat hak situs ini',
      remedy: { header: 'Content-Security-Policy', value: guard, path: `${folder}images/` },
    })
  if (/^(?:en\/)?embed\//.test(path) && isUnframed(headers))
    remarks.push({
      isProblem: true,
      message:
        'X-Frame-Options atau frame-ancestors melarang situs lain memasang bingkai ini; hapus untuk folder embed/',
      remedy: { header: 'X-Frame-Options', value: '', path: `${folder}embed/` },
    })

  remarks.push(...cachingOf(answer, folder, isForEver))
  if (isCompressible(path) && bytes.length > worthPacking && headers.get('content-encoding') === null)
    remarks.push({
      isProblem: false,
      message:
        'dikirim tanpa pemampatan (gzip atau brotli): tiga sampai lima kali lebih banyak data bagi pengunjung',
    })
  return remarks
}

function cachingOf({ path, headers }: Answer, folder: string, isForEver: boolean): Remark[] {
  const text = headers.get('cache-control') ?? ''
  const age = maxAge(headers)
  const wanted = isForEver ? 'public, max-age=31536000, immutable' : cacheControl(path)
  if (wanted.includes('immutable')) {
    if (!/no-store|no-cache/.test(text) && age >= 30 * day) return []
    const [part = ''] = path.includes('/') ? path.split('/') : ['']
    return [
      {
        isProblem: false,
        message: `isinya tidak pernah berubah, tetapi ${text === '' ? 'Cache-Control tidak dikirim' : `Cache-Control-nya "${text}"`}: pengunjung memuatnya berulang kali`,
        remedy: {
          header: 'Cache-Control',
          value: wanted,
          path: folder + (part === '' ? path : `${part}/`),
        },
      },
    ]
  }
  if (!text.includes('immutable') && !(age > (path.endsWith('catalog.json') ? longestForRoot : 7 * day)))
    return []
  return [
    {
      isProblem: true,
      message: `disimpan pengunjung terlalu lama ("${text}"): yang baru terlambat terlihat`,
      remedy: { header: 'Cache-Control', value: wanted, path: folder + path },
    },
  ]
}

/** What scripts of other sites read; pages are followed and framed, and pictures of them shown. */
const isReadFromElsewhere = (path: string) =>
  /(?:^|\/)(?:catalog\.json|[\w-]+\.js|(?:pages|roots|images)\/.*)$/.test(path)

const isUnframed = (headers: Headers) =>
  headers.has('x-frame-options') ||
  /frame-ancestors\s+(?:'none'|'self')/.test(headers.get('content-security-policy') ?? '')
