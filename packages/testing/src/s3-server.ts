import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from '@20minutes/s3rver'
import { onTestFinished } from 'vitest'

/** How a request goes wrong: its connection is cut on the way there, or when it was done and before the answer. */
export type Fault = 'before' | 'after'

export interface S3Server {
  /** What `--endpoint` takes. */
  endpoint: string
  /** Address of the catalogue at `s3://katalog/ntt`, for readers: no fault ever strikes them. */
  catalog: string
  /** Method and path of each request that a publisher made, in order. */
  requests: string[]
  /** Asked for each request of a publisher; nothing goes wrong where it is absent. */
  fault?: ((request: string) => Fault | undefined) | undefined
}

/** What S3 tools look for in the environment. */
export const credentials = {
  AWS_ACCESS_KEY_ID: 'S3RVER',
  AWS_SECRET_ACCESS_KEY: 'S3RVER',
  AWS_REGION: 'us-east-1',
}

/**
 * A bucket on loopback: s3rver, which knows no conditional writes, behind a door that adds them as S3 has them
 * (`If-Match`, `If-None-Match: *` on PUT, 412) and that can cut connections.
 */
export async function startS3({ conditional = true } = {}): Promise<S3Server> {
  const directory = mkdtempSync(join(tmpdir(), 'ovop-s3-'))
  const store = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    // It leaves the last slash of a bucket’s address out of what it signs; objects’ signatures it gets right.
    allowMismatchedSignatures: true,
    configureBuckets: [{ name: 'katalog', configs: [cors] }],
  })
  const { port } = await store.run()
  const turns = new Map<string, Promise<unknown>>()

  const pass = (from: IncomingMessage, body: Buffer) =>
    new Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }>((done, failed) => {
      const { headers } = from
      const onward = request(
        { host: '127.0.0.1', port, method: from.method, path: from.url, headers },
        (answer) => {
          bodyOf(answer).then(
            (bytes) => done({ status: answer.statusCode ?? 0, headers: answer.headers, body: bytes }),
            failed,
          )
        },
      )
      onward.on('error', failed)
      onward.end(body)
    })

  const etagOf = (path: string) =>
    new Promise<string | undefined>((done, failed) => {
      request({ host: '127.0.0.1', port, method: 'HEAD', path }, (answer) => {
        answer.resume()
        done(answer.statusCode === 200 ? answer.headers.etag : undefined)
      })
        .on('error', failed)
        .end()
    })

  /** Requests for one object are answered one after the other: a reader of S3 never meets a write half done, one of s3rver may. */
  const inTurn = <T>(path: string, work: () => Promise<T>): Promise<T> => {
    const turn = (turns.get(path) ?? Promise.resolve()).then(work)
    turns.set(
      path,
      turn.catch(() => {}),
    )
    return turn
  }

  const write = async (from: IncomingMessage, body: Buffer, path: string) => {
    const { 'if-match': match, 'if-none-match': noneMatch } = from.headers
    if (!conditional || (match === undefined && noneMatch === undefined)) return pass(from, body)
    const present = await etagOf(path)
    const holds = noneMatch === '*' ? present === undefined : match === present
    return holds ? pass(from, body) : preconditionFailed
  }

  const server: S3Server = { endpoint: '', catalog: '', requests: [] }
  const answer = async (from: IncomingMessage, to: ServerResponse) => {
    const isPublisher = from.headers.authorization !== undefined
    const name = `${from.method} ${from.url}`
    if (isPublisher) server.requests.push(name)
    const fault = isPublisher ? server.fault?.(name) : undefined
    if (fault === 'before') return void from.socket.destroy()
    const body = await bodyOf(from)
    const path = (from.url ?? '').replace(/\?.*/, '')
    const result = await inTurn(path, () =>
      from.method === 'PUT' ? write(from, body, path) : pass(from, body),
    )
    if (fault === 'after') return void from.socket.destroy()
    to.writeHead(result.status, result.headers)
    to.end(result.body)
  }
  const door = createServer((from, to) => void answer(from, to).catch(() => from.socket.destroy()))
  await new Promise<void>((done) => door.listen(0, '127.0.0.1', done))
  onTestFinished(async () => {
    door.closeAllConnections()
    door.close()
    await store.close()
    rmSync(directory, { recursive: true, force: true })
  })
  server.endpoint = `http://127.0.0.1:${(door.address() as AddressInfo).port}`
  server.catalog = `${server.endpoint}/katalog/ntt/catalog.json`
  return server
}

/** Pages of other sites may read, as docs/penerbitan.md sets it on a bucket. */
const cors =
  '<CORSConfiguration><CORSRule><AllowedOrigin>*</AllowedOrigin><AllowedMethod>GET</AllowedMethod><AllowedMethod>HEAD</AllowedMethod><ExposeHeader>ETag</ExposeHeader><ExposeHeader>Retry-After</ExposeHeader><MaxAgeSeconds>86400</MaxAgeSeconds></CORSRule></CORSConfiguration>'

const preconditionFailed = {
  status: 412,
  headers: { 'content-type': 'application/xml' },
  body: Buffer.from(
    '<?xml version="1.0"?><Error><Code>PreconditionFailed</Code><Message>At least one of the pre-conditions you specified did not hold</Message></Error>',
  ),
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of message) parts.push(part)
  return Buffer.concat(parts)
}
