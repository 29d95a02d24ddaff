/** Bytes of a text in UTF-8. Counted here rather than by encoding: most rows are measured long before they are written. */
export function utf8Length(text: string): number {
  let length = text.length
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) continue
    // A surrogate pair has four bytes for its two units; a lone surrogate has no place in canonical JSON.
    length += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2
  }
  return length
}
