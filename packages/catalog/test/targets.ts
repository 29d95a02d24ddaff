import { credentials, type S3Server, startS3 } from '@ovop-ntt/testing/s3-server.ts'
import { onTestFinished, vi } from 'vitest'
import { serve } from '../src/commands/serve/serve.ts'
import { FolderTarget } from '../src/publish/folder-target.ts'
import { S3Target } from '../src/publish/s3-target.ts'
import type { Target } from '../src/publish/target.ts'
import { temporaryFolder } from './temporary-folder.ts'

export interface Opened {
  target: Target
  /** Address of the root for readers. */
  catalog: string
}

export async function openFolder(brotli?: number): Promise<Opened & { folder: string }> {
  const folder = temporaryFolder()
  const { url, close } = await serve(folder, { port: 0 })
  onTestFinished(close)
  return { target: new FolderTarget(folder, { brotli }), catalog: `${url}catalog.json`, folder }
}

export async function openBucket(brotli?: number): Promise<Opened & { server: S3Server }> {
  for (const [name, value] of Object.entries(credentials)) vi.stubEnv(name, value)
  onTestFinished(() => void vi.unstubAllEnvs())
  const server = await startS3()
  const target = new S3Target('s3://katalog/ntt', { endpoint: server.endpoint, brotli })
  return { target, catalog: server.catalog, server }
}

/** Both kinds of target, each with the address where readers find what it holds. */
export const kinds: [string, (brotli?: number) => Promise<Opened>][] = [
  ['a folder', openFolder],
  ['a bucket', openBucket],
]
