import type { Handler } from './server.ts'

/** What a host can answer with: as it should, and as one that is behind, ahead or altered. */
export interface Answers {
  good: Handler
  /** An older root than the present one, signed in its day. */
  older: Handler
  /** The same bytes but for a letter or two. */
  altered: Handler
}

export const newerRoot = 'newer root with a missing page'

/** What a bad network does to a file. */
export const faults: Readonly<Record<string, (answers: Answers) => Handler>> = {
  'connection lost': () => (_, response) => void response.socket?.destroy(),
  hang: () => () => {},
  slow:
    ({ good }) =>
    async (...args) => {
      await new Promise((resolve) => setTimeout(resolve, 100))
      return good(...args)
    },
  'cut off': () => (_, response) => {
    response.writeHead(200, { 'content-length': '100000' })
    response.write('{"spec"')
    setTimeout(() => response.socket?.destroy(), 10)
  },
  '404': () => status(404),
  '410': () => status(410),
  '429': () => status(429),
  '500, then 200': ({ good }) => {
    const asked = new Set<string>()
    return (...args) => {
      const { pathname } = args[2]
      if (asked.has(pathname)) return good(...args)
      asked.add(pathname)
      return status(500)(...args)
    }
  },
  '503': () => status(503),
  redirect:
    ({ good }) =>
    (request, response, url) =>
      url.search === '?lain'
        ? good(request, response, url)
        : void response.writeHead(307, { location: `${request.url}?lain` }).end(),
  'redirect in circles': () => (request, response) =>
    void response.writeHead(302, { location: request.url }).end(),
  'wrong content type':
    ({ good }) =>
    (request, response, url) => {
      const { writeHead } = response
      response.writeHead = ((code: number, headers: object) =>
        writeHead.call(response, code, { ...headers, 'content-type': 'application/pdf' })) as never
      return good(request, response, url)
    },
  'captive portal': () => (_, response) =>
    void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Masuk</title>'),
  'garbled encoding': () => (_, response) =>
    void response.writeHead(200, { 'content-encoding': 'gzip' }).end('bukan gzip'),
  'another file': () => (_, response) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end('[]'),
  'wrong hash': ({ altered }) => altered,
  'old root': ({ older }) => older,
  [newerRoot]: () => status(404),
}

function status(code: number): Handler {
  return (_, response) => void response.writeHead(code).end('x')
}

/** Which file is struck: a table for each. */
export const struckFiles = ['root', 'inner page', 'leaf', 'image', 'chunk'] as const
export type StruckFile = (typeof struckFiles)[number]

/** And when: its columns. */
export const visits = ['first visit', 'page that is open', 'later visit', 'offline afterwards'] as const
export type Visit = (typeof visits)[number]

export const outcomes = {
  none: '–',
  shown: 'all is shown',
  old: 'all is shown, as it was then',
  last: 'what was read before, with its date; `onProblem`, `update`',
  kept: 'what was kept, with its date',
  drawing: 'the card whole, a drawing in place of the photo',
  links: 'fallback links; the console says so once',
  waiting: 'fallback links, for as long as it hangs',
  failed: (error: string) => `fallback links, "Coba lagi"; \`ovop-error\`: \`${error}\``,
  partly: (error: string) => `the list without that part; \`ovop-error\`: \`${error}\``,
} as const

/** The error of a root and of a page; none where nothing is lost. */
const errors: Partial<Record<string, readonly [ofRoot: string, ofPage: string]>> = {
  'connection lost': ['TransportError', 'TransportError'],
  hang: ['TimeoutError', 'TimeoutError'],
  'cut off': ['TransportError', 'TransportError'],
  '404': ['HttpError', 'HttpError'],
  '410': ['HttpError', 'HttpError'],
  '429': ['HttpError', 'HttpError'],
  '503': ['HttpError', 'HttpError'],
  'redirect in circles': ['TransportError', 'TransportError'],
  'captive portal': ['DataError', 'IntegrityError'],
  'garbled encoding': ['TransportError', 'TransportError'],
  'another file': ['DataError', 'IntegrityError'],
  'wrong hash': ['SignatureError', 'IntegrityError'],
  'old root': ['SignatureError', ''],
  [newerRoot]: ['', 'HttpError'],
}

/** Pages that are damaged or gone are left out of a list; those that may still come are waited for. */
const isLeftOut = (fault: string, error: string) =>
  error === 'IntegrityError' || ['404', '410', newerRoot].includes(fault)

/** What comes of a fault of a file. */
export function outcomeOf(fault: string, file: StruckFile, visit: Visit): string {
  if (fault === 'old root' && file !== 'root') return outcomes.none
  if (fault === newerRoot && file === 'root') return outcomes.none
  if (file === 'image') return ofImage(fault, visit)
  if (file === 'chunk') return ofChunk(fault, visit)
  return file === 'root' ? ofRoot(fault, visit) : ofPage(fault, file, visit)
}

function ofRoot(fault: string, visit: Visit): string {
  const [error] = errors[fault] ?? []
  if (fault === 'old root' && visit === 'first visit') return outcomes.old
  if (fault === 'old root' && visit === 'offline afterwards') return outcomes.kept
  if (visit === 'offline afterwards') return error ? outcomes.failed('TransportError') : outcomes.kept
  if (!error) return outcomes.shown
  if (visit === 'first visit') return outcomes.failed(error)
  return visit === 'later visit' ? outcomes.kept : outcomes.last
}

function ofPage(fault: string, file: StruckFile, visit: Visit): string {
  const [, error] = errors[fault] ?? []
  if (visit === 'offline afterwards') return error ? outcomes.failed('TransportError') : outcomes.kept
  if (visit !== 'first visit' && fault !== newerRoot) return outcomes.shown
  if (visit !== 'first visit') return visit === 'later visit' ? outcomes.kept : outcomes.last
  if (!error) return outcomes.shown
  return file === 'leaf' && isLeftOut(fault, error) ? outcomes.partly(error) : outcomes.failed(error)
}

/** A browser asks for a picture once, and takes it for what it is called. */
function ofImage(fault: string, visit: Visit): string {
  if (visit === 'page that is open') return outcomes.none
  if (visit === 'later visit' || fault === 'wrong hash') return outcomes.shown
  // The redirect itself is kept by no browser.
  const isAway = fault === 'redirect' && visit === 'offline afterwards'
  const isLost = errors[fault] || isAway || fault === '500, then 200' || fault === 'wrong content type'
  return isLost ? outcomes.drawing : outcomes.shown
}

function ofChunk(fault: string, visit: Visit): string {
  if (visit === 'page that is open') return outcomes.none
  if (visit === 'later visit') return outcomes.shown
  if (fault === 'hang' && visit === 'first visit') return outcomes.waiting
  const isAway = fault === 'redirect' && visit === 'offline afterwards'
  return errors[fault] || isAway || fault === 'wrong content type' ? outcomes.links : outcomes.shown
}

export interface FaultCase {
  fault: string
  file: StruckFile
  visit: Visit
}

/** All cells of the tables. */
export const faultCases: readonly FaultCase[] = Object.keys(faults).flatMap((fault) =>
  struckFiles.flatMap((file) => visits.map((visit) => ({ fault, file, visit }))),
)

/** The tables for people: a fault a row, a file a table. */
export function faultTables(): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  const tableOf = (file: StruckFile) => {
    const head = [`fault of the ${file}`, ...visits]
    const rows = Object.keys(faults).map((fault) => [
      fault,
      ...visits.map((visit) => outcomeOf(fault, file, visit)),
    ])
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('')
  }
  return struckFiles.map(tableOf).join('\n')
}
