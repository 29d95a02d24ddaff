import type { ProductImage } from '@ovop-ntt/core'

/** A photo much wider or higher than the frame is shown whole, since a crop would show a part that tells nothing. */
export function isOdd({ width, height }: ProductImage): boolean {
  return width !== undefined && height !== undefined && (width > 2.2 * height || height > 1.8 * width)
}
