/**
 * A word as it is compared: without case, accents and signs. `No. P-IRT` and `no_pirt ` differ in nothing that
 * the one who typed them meant: both fold to `no p irt` and `no pirt`.
 * @example foldWord('Tenun-Ikat ') // 'tenun ikat'
 */
export function foldWord(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
