import { hash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Root } from '@ovop-ntt/core/format'
import { about, makeCatalog } from './catalog.ts'
import { makeProduct } from './products.ts'
import { hostileProduct, labelledProducts, payableProduct } from './telling-products.ts'

export type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>

const pictureOf = (fill: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3" fill="${fill}"><rect width="4" height="3"/></svg>`
const pathOf = (svg: string) => `images/${hash('sha256', svg).slice(0, 32)}.svg`
const pictures: Record<string, string> = {
  [pathOf(pictureOf('#a53'))]: pictureOf('#a53'),
  [pathOf(pictureOf('#000'))]: pictureOf('#fff'),
}

type InlineTable = { inline: Record<string, unknown>[] }

/** Catalogues that a server can hold, good and bad, each a folder of files. */
export async function catalogueCases(sign: (root: Root) => Promise<Root>) {
  const files = async (...args: Parameters<typeof makeCatalog>) => (await makeCatalog(...args)).files as Files
  const small = await files(6)
  const paged = await files(600)
  const rewrite = (change: (text: string) => string): Files =>
    new Map([['catalog.json', encode(change(decode(small.get('catalog.json'))))]])
  return {
    /** Six products that stand inline in the root. */
    small,
    /** 600 products in pages: more than a map reads whole. */
    paged,
    /** `small` a revision later: its products have other names. */
    newer: await files(0, {
      products: Array.from({ length: 6 }, (_, n) => makeProduct(n, { name: `Produk baru ${n}` })),
      about: { revision: about.revision + 1, title: 'Katalog baru' },
    }),
    /** `paged` a revision later: 450 of its products are left. */
    'paged-newer': await files(450, { about: { revision: about.revision + 1 } }),
    sample: await files(2, { about: { sample: true } }),
    stale: await files(2, { about: { staleAfter: '2026-11-02T00:00:00Z' } }),
    /** Merged: of `53.01` it says whose data it is, with a name as hostile as names can be; of `53.02` nothing. */
    merged: await files(2, {
      about: { publisher: 'Dinas PMD Provinsi NTT', sources: { '53.01': mergedSource } },
    }),
    /** Products that carry every label, one of them each. */
    labelled: await files(0, { products: labelledProducts }),
    /** Six products, the fifth of which the office recommends. */
    featured: await files(0, {
      products: Array.from({ length: 6 }, (_, n) => makeProduct(n, n === 4 ? { featured: true } : {})),
    }),
    /** Six products in the midst of curation and mentoring. */
    programme: await files(0, {
      about: { sample: true },
      products: Array.from({ length: 6 }, (_, n) =>
        makeProduct(n, {
          mentoring: { status: n === 0 ? 'completed' : n < 3 ? 'handed-over' : 'none' },
          curation: { potential: 'passed', legality: n < 2 ? 'passed' : 'in-progress' },
        }),
      ),
    }),
    /** `small` as it was written before figures were counted by regency. */
    older: await files(6, {
      finish: (root) => {
        const { matrix: _matrix, byRegency: _byRegency, ...counts } = root.counts
        const { halal: _halal, curation: _curation, ...by } = counts.by
        return { ...root, counts: { ...counts, by } as typeof root.counts }
      },
    }),
    hostile: await files(0, { products: [hostileProduct] }),
    signed: await files(2, { finish: sign }),
    /** Signed, with a product of two pictures, the second of which is another than its name says. */
    'signed-pictures': new Map([
      ...(await files(0, {
        products: [
          makeProduct(0, { images: Object.keys(pictures).map((src) => ({ src, width: 4, height: 3 })) }),
        ],
        finish: sign,
      })),
      ...Object.entries(pictures).map(([path, svg]) => [path, encode(svg)] as const),
    ]),
    /** Signed, with a product that has a payment code; and the same past its date. */
    payable: await files(0, { products: [payableProduct], finish: sign }),
    'payable-stale': await files(0, {
      products: [payableProduct],
      about: { staleAfter: '2026-11-02T00:00:00Z' },
      finish: sign,
    }),
    /**
     * A payment code, and a revision later none. Browsers remember the newest revision of a signed catalogue and
     * refuse an older one: these have an id of their own.
     */
    'to-be-withdrawn': await files(0, { products: [payableProduct], about: { id: 'ditarik' }, finish: sign }),
    withdrawn: await files(0, {
      products: [{ ...payableProduct, qris: undefined }],
      about: { id: 'ditarik', revision: about.revision + 1 },
      finish: sign,
    }),
    /** Signed, and changed afterwards. */
    forged: await files(2, { finish: async (root) => ({ ...(await sign(root)), title: 'Katalog palsu' }) }),
    /** A catalogue in which one product of many has a number for a name. */
    malformed: await files(6, {
      finish: (root) => {
        const { inline } = root.tables.products as unknown as InlineTable
        inline[2] = { ...inline[2], name: 5 }
        return root
      },
    }),
    'unknown-spec': rewrite((text) => text.replace('ovop-catalog/1', 'ovop-catalog/2')),
    html: rewrite(() => '<!doctype html><title>Masuk</title><p>Silakan masuk ke jaringan Wi-Fi.</p>'),
    truncated: rewrite((text) => text.slice(0, text.length / 2)),
    /** `paged`, every page of it damaged. */
    damaged: new Map(
      [...paged].map(([path, bytes]) => [
        path,
        path.startsWith('pages/') ? encode(`${decode(bytes)} `) : bytes,
      ]),
    ) as Files,
    /** `paged`, of which only the root is there. */
    'lacking-all': new Map([...paged].filter(([path]) => !path.startsWith('pages/'))) as Files,
    /** `paged` without the leaves that hold `53.09-produk-30`. */
    lacking: new Map(
      [...paged].filter(([path, bytes]) => !path.startsWith('pages/') || !decode(bytes).includes(lackingRow)),
    ) as Files,
    /** Pages that are not the ones their parents name: one byte of a text in each is another. */
    tampered: new Map(
      [...paged].map(([path, bytes]) =>
        path.startsWith('pages/')
          ? [path, encode(decode(bytes).replaceAll('Dibuat', 'Dibuka'))]
          : [path, bytes],
      ),
    ) as Files,
  }
}

const lackingRow = '"id":"53.09-produk-30"'

const mergedSource = {
  id: 'kab-53-01',
  publisher: 'Dinas PMD Kabupaten <b>Kupang</b>',
  licence: 'CC-BY-4.0',
  revision: 7,
  generatedAt: '2026-10-12T02:00:00Z',
  key: 'B',
  products: 1,
}

type Catalogues = Awaited<ReturnType<typeof catalogueCases>>

/** Ways in which a server fails, or is late; it serves `small` when it does not. */
export function faults(catalogues: Catalogues) {
  const { small: good, newer, paged } = catalogues
  const asked = new Map<string, number>()
  const releases = new Map<string, () => void>()
  const states = new Map<string, string>()
  const waiting = new Map<string, (() => void)[]>()
  const answerFrom = (files: Files, response: ServerResponse, path: string) => {
    const bytes = files.get(path)
    response.writeHead(bytes ? 200 : 404).end(bytes ?? 'not found')
  }
  const answer = (response: ServerResponse, path: string) => answerFrom(good, response, path)
  const changing = (files: Files, later = newer) => {
    const answerNow = (response: ServerResponse, token: string, path: string): void => {
      const state = /^become\/(.+)$/.exec(path)?.[1]
      if (state) {
        states.set(token, state)
        response.writeHead(204).end()
        if (state !== 'held') for (const go of waiting.get(token)?.splice(0) ?? []) go()
        return
      }
      const now = states.get(token)
      if (now === 'held') {
        const others = waiting.get(token) ?? []
        waiting.set(token, [...others, () => answerNow(response, token, path)])
      } else if (now === 'down') response.destroy()
      else if (now === 'broken') response.writeHead(200).end('<!doctype html>')
      else answerFrom(now === 'newer' ? later : files, response, path)
    }
    return answerNow
  }
  const failsOnce = (status: number) => (response: ServerResponse, token: string, path: string) => {
    const times = asked.get(token) ?? 0
    asked.set(token, times + 1)
    if (times === 0) response.writeHead(status).end('try later')
    else answer(response, path)
  }
  return {
    /** A picture of one pixel, whatever its name. */
    picture: (response: ServerResponse) =>
      void response.writeHead(200, { 'content-type': 'image/gif' }).end(Buffer.from(onePixel, 'base64')),
    missing: (response: ServerResponse) => void response.writeHead(404).end('not found'),
    broken: (response: ServerResponse) => void response.writeHead(500).end('broken'),
    /** 500, which a client tries again by itself. */
    'broken-once': failsOnce(500),
    /** 404, which it does not: the visitor has to. */
    'missing-once': failsOnce(404),
    /** `paged`, of which each page is damaged the first time, and to be kept by the browser for ever. */
    'damaged-once': (response: ServerResponse, token: string, path: string) => {
      const isFirst = path.startsWith('pages/') && !asked.has(`${token} ${path}`)
      asked.set(`${token} ${path}`, 1)
      response.setHeader(
        'cache-control',
        path.startsWith('pages/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
      if (isFirst) response.writeHead(200).end('[]')
      else answerFrom(paged, response, path)
    },
    /** Takes the request and never says a word. */
    silent: () => {},
    /** Half of the file, then nothing, and the connection stays open. */
    endless: (response: ServerResponse) => {
      const bytes = good.get('catalog.json') as Uint8Array
      response.writeHead(200, { 'content-length': bytes.length }).write(bytes.slice(0, bytes.length / 2))
    },
    /** Half of the file, then the connection is gone. */
    cut: async (response: ServerResponse) => {
      const bytes = good.get('catalog.json') as Uint8Array
      response.writeHead(200, { 'content-length': bytes.length }).write(bytes.slice(0, bytes.length / 2))
      await wait(50)
      response.destroy()
    },
    /**
     * Becomes what `become/<state>` says: `newer` data, `broken` (no catalogue), `down` (no answer), or `held`, which
     * answers nothing until it becomes something else.
     */
    changing: changing(good),
    'changing-paged': changing(paged, catalogues['paged-newer']),
    'changing-payable': changing(catalogues['to-be-withdrawn'], catalogues.withdrawn),
    /** Answers when `release` is asked for under the same token: as slow as a test wants it. */
    held: (response: ServerResponse, token: string, path: string) => {
      if (path !== 'release') {
        releases.set(token, () => answer(response, path))
        return
      }
      releases.get(token)?.()
      response.writeHead(204).end()
    },
  }
}

const onePixel = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
const encode = (text: string) => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
