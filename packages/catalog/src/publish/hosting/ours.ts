import { createHash } from 'node:crypto'

/** First line of files of ours: what somebody wrote by hand is left as it is. */
export const mark = '# ovop:'

/** What stood in such files, letter by letter, before they had that line: `.htaccess` of `ovop embed`, and of the guide. */
const earlier = new Set([
  '6607aa1f1d287b337d3431b6baed5d855a1578601e31e4a6c6e61ec6966a4463',
  '710788bcc7254cca09bcc4304586cdb16d11fd1e015253515951ee41aa7128a6',
  '64b4fae9ca946d53ea17dd33844fcbbb598c6c04951e4aa251a16659ff6f9add',
])

/** `_headers` of `ovop embed` of that time, which named the folder and its chunks. */
const earlierHeaders =
  /^\/[^\n]+\/\*\n {2}Access-Control-Allow-Origin: \*\n {2}X-Content-Type-Options: nosniff(?:\n\/[^\n]+-[\w-]{8}\.js\n {2}Cache-Control: public, max-age=31536000, immutable)+$/

/** Whether a file with settings for a server was written by us, and by us alone. */
export function isOurs(text: string): boolean {
  if (text.startsWith(mark)) return true
  const plain = text.replaceAll('\r\n', '\n').trim()
  return earlier.has(createHash('sha256').update(plain).digest('hex')) || earlierHeaders.test(plain)
}
