import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { brotliDecompressSync } from 'node:zlib'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type PutObjectCommandInput,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { brotliOf } from './brotli.ts'
import { cacheControl, contentType } from './headers.ts'
import { conflict } from './publishing-error.ts'
import { rootFile, type StoredFile, type StoredRoot, type Target } from './target.ts'

export interface S3Options {
  /** Address of a host that speaks S3 and is not Amazon's: Cloudflare R2, MinIO, a provider's object store. */
  endpoint?: string | undefined
  /** @default what the environment says, else `auto` with an endpoint and `us-east-1` without */
  region?: string | undefined
  /**
   * Level of brotli in which texts are stored, with `Content-Encoding: br`; as they are where absent. A bucket
   * hands out what it stores, also to readers that know no brotli (and browsers know it on https only).
   */
  brotli?: number | undefined
}

/** How often a request is tried that the network or the host fails. */
const attempts = 6

/**
 * A bucket that speaks S3. Keys come from where every S3 tool looks: `AWS_ACCESS_KEY_ID` and
 * `AWS_SECRET_ACCESS_KEY`, a profile in `~/.aws`, a role of the machine.
 */
export class S3Target implements Target {
  readonly name: string
  readonly parallel = 16
  readonly #client: S3Client
  readonly #bucket: string
  readonly #prefix: string
  readonly #brotli: number | undefined

  /** @param address `s3://bucket/folder` */
  constructor(address: string, { endpoint, region, brotli }: S3Options = {}) {
    const { host, pathname } = new URL(address)
    this.name = address
    this.#brotli = brotli
    this.#bucket = host
    const folder = decodeURIComponent(pathname).replace(/^\/+|\/+$/g, '')
    this.#prefix = folder === '' ? '' : `${folder}/`
    const elsewhere = endpoint ?? process.env.AWS_ENDPOINT_URL_S3 ?? process.env.AWS_ENDPOINT_URL
    const usual = process.env.AWS_REGION ?? process.env.AWS_DEFAULT_REGION
    this.#client = new S3Client({
      region: region ?? usual ?? (elsewhere ? 'auto' : 'us-east-1'),
      ...(elsewhere && { endpoint: elsewhere, forcePathStyle: true }),
      maxAttempts: attempts,
      requestHandler: { connectionTimeout: 10_000, requestTimeout: 120_000 },
      // Hosts other than Amazon’s do not all know its newer checksums; bodies carry their MD5 instead.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    })
  }

  async *list(folder: string): AsyncGenerator<StoredFile> {
    let next: string | undefined
    do {
      const page = await this.#client.send(
        new ListObjectsV2Command({
          Bucket: this.#bucket,
          Prefix: this.#prefix + folder,
          ...(next !== undefined && { ContinuationToken: next }),
        }),
      )
      for (const { Key = '', LastModified = new Date(), ETag } of page.Contents ?? []) {
        const md5 = /^"?([0-9a-f]{32})"?$/.exec(ETag ?? '')?.[1]
        yield { path: Key.slice(this.#prefix.length), modified: LastModified, md5 }
      }
      next = page.NextContinuationToken
    } while (next !== undefined)
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    return (await this.#get(path))?.bytes
  }

  async readRoot(): Promise<StoredRoot | undefined> {
    return this.#get(rootFile)
  }

  async write(path: string, bytes: Uint8Array): Promise<void> {
    await this.#put(path, bytes)
  }

  async writeLarge(path: string, file: string): Promise<void> {
    const { size } = await stat(file)
    for (let attempt = 1; ; attempt += 1) {
      try {
        // The client cannot read a stream twice: each attempt has its own.
        await this.#client.send(
          new PutObjectCommand({
            ...this.#describe(path),
            Body: createReadStream(file),
            ContentLength: size,
          }),
        )
        return
      } catch (error) {
        if (attempt === attempts || isRefused(error)) throw error
        await wait(2 ** attempt * 100 * Math.random())
      }
    }
  }

  async holds({ path, md5 }: StoredFile, source: Uint8Array | string): Promise<boolean> {
    if (typeof source !== 'string') return md5 === md5Of((await this.#pack(path, source)).bytes, 'hex')
    const hash = createHash('md5')
    for await (const part of createReadStream(source)) hash.update(part)
    return md5 === hash.digest('hex')
  }

  async remove(path: string): Promise<void> {
    await this.#client.send(new DeleteObjectCommand({ Bucket: this.#bucket, Key: this.#prefix + path }))
  }

  /** An object is stored when the host says so. */
  async settle(): Promise<void> {}

  async replaceRoot(bytes: Uint8Array, former: StoredRoot | undefined): Promise<void> {
    try {
      await this.#put(rootFile, bytes, former ? { IfMatch: former.tag } : { IfNoneMatch: '*' })
    } catch (error) {
      if (!isConflict(error)) throw error
      // An attempt whose answer was lost may have done it, and made the next one fail.
      const now = await this.readRoot()
      if (!now || !Buffer.from(bytes).equals(now.bytes)) throw conflict(this.name)
    }
  }

  /** Stores a file again on the condition that there is none: a host that knows conditions refuses. */
  async hasConditions(path: string, bytes: Uint8Array): Promise<boolean> {
    try {
      await this.#put(path, bytes, { IfNoneMatch: '*' })
      return false
    } catch (error) {
      if (isConflict(error)) return true
      if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 501) return false
      throw error
    }
  }

  async #get(path: string): Promise<StoredRoot | undefined> {
    try {
      const answer = await this.#client.send(
        new GetObjectCommand({ Bucket: this.#bucket, Key: this.#prefix + path }),
      )
      const stored = (await answer.Body?.transformToByteArray()) ?? new Uint8Array()
      const bytes = answer.ContentEncoding === 'br' ? brotliDecompressSync(stored) : stored
      return { bytes, tag: answer.ETag ?? '' }
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined
      throw error
    }
  }

  async #put(path: string, bytes: Uint8Array, condition: Partial<PutObjectCommandInput> = {}) {
    const packed = await this.#pack(path, bytes)
    await this.#client.send(
      new PutObjectCommand({
        ...this.#describe(path),
        ...(packed.isBrotli && { ContentEncoding: 'br' }),
        Body: packed.bytes,
        ContentMD5: md5Of(packed.bytes, 'base64'),
        ...condition,
      }),
    )
  }

  /** A file as it is stored. */
  async #pack(path: string, bytes: Uint8Array): Promise<{ bytes: Uint8Array; isBrotli: boolean }> {
    const packed = this.#brotli === undefined ? undefined : await brotliOf(path, bytes, this.#brotli)
    return { bytes: packed ?? bytes, isBrotli: packed !== undefined }
  }

  #describe(path: string) {
    return {
      Bucket: this.#bucket,
      Key: this.#prefix + path,
      ContentType: contentType(path),
      CacheControl: cacheControl(path),
    }
  }
}

const md5Of = (bytes: Uint8Array, form: 'hex' | 'base64') => createHash('md5').update(bytes).digest(form)

/** 412: the condition does not hold. 409: another conditional write of the same object is under way. */
function isConflict(error: unknown): boolean {
  const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined
  return status === 412 || status === 409
}

/** The host understood and said no: trying again would change nothing. */
function isRefused(error: unknown): boolean {
  const status = error instanceof S3ServiceException ? (error.$metadata.httpStatusCode ?? 0) : 0
  return status >= 400 && status < 500 && status !== 408 && status !== 429
}
