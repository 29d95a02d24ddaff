/** Bytes as people read them: `13,4 kB`. */
export function bytesText(bytes: number): string {
  const [amount, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB']
  return `${amount.toLocaleString('id-ID', { maximumFractionDigits: 1 })} ${unit}`
}

/** A number with the points of Indonesian: `1.000.000`. */
export const countText = (count: number): string => count.toLocaleString('id-ID')
