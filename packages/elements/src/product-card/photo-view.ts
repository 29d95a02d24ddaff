import type { ProductImage } from '@ovop-ntt/core'
import { html, nothing, type TemplateResult } from 'lit'
import type { DirectiveResult } from 'lit/directive.js'
import { averageColour } from './average-colour.ts'
import { backdrop } from './backdrop.ts'
import { isOdd } from './picture-fit.ts'

export interface PhotoOptions {
  alt: string
  /** How wide it is shown, as in the attribute of an `<img>`. */
  sizes: string
  loading: 'eager' | 'lazy'
  /** Brings the picture in place of its address, once it is checked. */
  checked?: DirectiveResult | undefined
  failed?: ((event: Event) => void) | undefined
}

/** A photo in the size that the page has room for; until it is there, its average colour. */
export function photoView(
  image: ProductImage,
  { alt, sizes, loading, checked, failed }: PhotoOptions,
): TemplateResult {
  const candidates = checked ? undefined : srcset(image)
  return html`<img
    class=${isOdd(image) ? 'whole' : nothing}
    sizes=${candidates ? sizes : nothing}
    srcset=${candidates ?? nothing}
    src=${checked ? nothing : image.src}
    alt=${alt}
    width=${image.width ?? nothing}
    height=${image.height ?? nothing}
    loading=${loading}
    decoding="async"
    referrerpolicy="no-referrer"
    ${backdrop(averageColour(image.thumbhash))}
    ${checked}
    @error=${failed ?? nothing}
  />`
}

/** Candidates for a browser to choose from by width; nothing where the picture has one size. */
export function srcset({ sources = [] }: ProductImage): string | undefined {
  // A comma parts candidates; in an address it may stand encoded.
  const candidates = sources.map(({ src, width }) => `${src.replaceAll(',', '%2C')} ${width}w`)
  return candidates.length ? candidates.join(', ') : undefined
}

/** Address of the smallest size, for a thumbnail. */
export function smallest({ src, sources = [] }: ProductImage): string {
  return sources.reduce((least, source) => (source.width < least.width ? source : least), {
    src,
    width: Number.POSITIVE_INFINITY,
  }).src
}

/** Of a photo in a card: what the browser measured where it can (`auto`), else that of a card in a grid. */
export const cardSizes = 'auto, 340px'
