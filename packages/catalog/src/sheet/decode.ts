/**
 * Text of a file in the encoding that spreadsheets save in: UTF-16 where a mark says so, UTF-8 where the bytes
 * are, else Windows-1252, in which every byte means something: no file is unreadable, and no letter is lost.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
