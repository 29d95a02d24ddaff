import type { ProductImage } from '@ovop-ntt/core'
import { noChange, nothing } from 'lit'
import { Directive, directive, type ElementPart } from 'lit/directive.js'

/** Name of a picture by its content, as a catalogue's own pictures have: half of a SHA-256, and the kind. */
const contentName = /\/images\/([0-9a-f]{32})\.(avif|jpg|png|svg|webp)$/
const types: Record<string, string> = { jpg: 'image/jpeg', svg: 'image/svg+xml' }
/** Wide enough for a dialog, in pixels. */
const wide = 800

/** The picture's bytes as an address of this page. @throws for what is not what its name says */
async function checkedAddress(src: string): Promise<string> {
  const [, name, kind = ''] = contentName.exec(src) ?? []
  if (name === undefined) throw new Error(`${src} is not named by its content`)
  const response = await fetch(src, { credentials: 'omit', referrerPolicy: 'no-referrer' })
  if (!response.ok) throw new Error(`${src}: ${response.status}`)
  const bytes = await response.arrayBuffer()
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, 16)
  const found = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
  if (found !== name) throw new Error(`${src} is another picture`)
  return URL.createObjectURL(new Blob([bytes], { type: types[kind] ?? `image/${kind}` }))
}

class CheckedPictureDirective extends Directive {
  #shown: string | undefined

  render(_src: string): symbol {
    return nothing
  }

  override update({ element }: ElementPart, [src]: [string]): symbol {
    if (src !== this.#shown) {
      this.#shown = src
      void this.#show(element as HTMLImageElement, src)
    }
    return noChange
  }

  async #show(picture: HTMLImageElement, src: string): Promise<void> {
    try {
      const address = await checkedAddress(src)
      const release = () => URL.revokeObjectURL(address)
      picture.addEventListener('load', release, { once: true })
      // Where the page's policy forbids such an address, the picture fails as any other does.
      picture.addEventListener('error', release, { once: true })
      if (this.#shown === src) picture.src = address
      else release()
    } catch {
      picture.dispatchEvent(new Event('error'))
    }
  }
}

/** Shows a picture in an `<img>` without `src` once its bytes are what its name says; else the element has an error. */
export const checkedPicture = directive(CheckedPictureDirective)

/** The size that is fetched to be checked: one, and not the largest where less is enough. */
export function sizeToCheck({ src, sources = [] }: ProductImage): string {
  const enough = sources.filter(({ width }) => width >= wide).sort((a, b) => a.width - b.width)
  return enough[0]?.src ?? src
}
