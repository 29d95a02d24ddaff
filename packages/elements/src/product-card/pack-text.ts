import { formatNetContent, type Pack } from '@ovop-ntt/core'

/** `botol 500 ml`; for what is sold by its own unit, `1 lembar` rather than `lembar 1 lembar`. */
export function packText(pack: Pack | undefined, language: string): string {
  const content = pack?.netContent ? formatNetContent(pack.netContent, language) : ''
  const isOwnUnit = pack?.container && content.endsWith(` ${pack.container}`)
  return [!isOwnUnit && pack?.container, content].filter(Boolean).join(' ')
}
