import { FolderTarget } from './folder-target.ts'
import type { S3Options } from './s3-target.ts'
import type { Target } from './target.ts'

/** A target from what a command was given: `s3://bucket/folder`, or a folder. */
export async function openTarget(address: string, options: S3Options = {}): Promise<Target> {
  if (!/^s3:\/\//.test(address)) {
    if (/^[a-z][a-z\d+.-]+:\/\//i.test(address)) {
      throw new Error(`${address}: tujuan harus folder atau s3://ember/folder`)
    }
    return new FolderTarget(address, options)
  }
  if (!URL.canParse(address) || new URL(address).host === '' || !isDecodable(new URL(address).pathname)) {
    throw new Error(`${address}: diharapkan s3://ember/folder`)
  }
  // Large, and of use only here.
  const { S3Target } = await import('./s3-target.ts')
  return new S3Target(address, options)
}

/** Whether each percent sign stands before a letter's bytes: `s3://ember/50%` does not. */
function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
