/** A picture in SVG that cannot be published; the message names what stands in the way. */
export class SvgError extends Error {
  override readonly name = 'SvgError'
  /** Whether it would run or fetch something, or only is no SVG. */
  readonly isUnsafe: boolean

  constructor(message: string, { isUnsafe = true, cause }: { isUnsafe?: boolean; cause?: unknown } = {}) {
    super(message, { cause })
    this.isUnsafe = isUnsafe
  }
}
