import type { Tag } from '@ovop-ntt/elements/tags'
import { attributeOf, tagOf, unknownAttributes, widgetSelector } from './placeholder.ts'

/** Attributes that take a Kemendagri code: `53.09`. */
export const areaAttributes = ['regency', 'district', 'village'] as const

export const isAreaCode = (value: string) => /^\d{2}(\.\d{2,4}){1,3}$/.test(value)

/**
 * What stands in a widget and can be no fallback of it: a tag closed by `/>`, which HTML does not close, has taken in what
 * follows.
 */
export function swallowed(widget: Element, tag: Tag): Element | undefined {
  // Anything may stand in a catalogue, and in an element's own slots.
  if (tag === 'ovop-catalog' || widget.querySelector(':scope > [slot]')) return undefined
  const foreign = [...widget.querySelectorAll(`main,footer,nav,form,script,${widgetSelector}`)].find(
    // Cards are what a grid shows without its code.
    (element) => !(tag === 'ovop-product-grid' && tagOf(element) === 'ovop-product-card'),
  )
  const isFallback = widget.querySelector('a[href]') ?? !widget.textContent?.trim()
  return foreign ?? (isFallback ? undefined : (widget.firstElementChild ?? undefined))
}

/** Whether a webmaster must be told something of what a widget says; the words for it come when they are needed. */
export function isTroubled(widget: Element, tag: Tag | undefined): boolean {
  if (!tag) return true
  return (
    unknownAttributes(widget, tag).length > 0 ||
    (!globalThis.crypto?.subtle && attributeOf(widget, 'catalog-key') !== null) ||
    areaAttributes.some((name) => !isAreaCode(attributeOf(widget, name) ?? '53.00'))
  )
}
