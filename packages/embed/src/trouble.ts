import type { Tag } from '@ovop-ntt/elements/tags'
import { attributeOf, strangeAttributes, tagOf, unknownAttributes, widgetSelector } from './placeholder.ts'

/** Attributes that take a Kemendagri code: `53.09`. */
export const areaAttributes = ['regency', 'district', 'village'] as const

export const isAreaCode = (value: string) => /^\d{2}(\.\d{2,4}){1,3}$/.test(value)

/** An offline key: base64url of a raw P-256 point. */
const isKey = (word: string) => /^B[\w-]{86}$/.test(word)

/** What a key attribute names that is no key; an empty text where it names nothing. */
export function notKeys(value: string | null | undefined): string[] {
  if (value === null || value === undefined) return []
  const words = value.split(/\s+/).filter(Boolean)
  return words.length === 0 ? [''] : words.filter((word) => !isKey(word))
}

/** Settings of the script tag, as `data-…`. */
export const tagSettings = ['catalog', 'catalog-key', 'catalog-id', 'lang', 'theme'] as const

/** Attributes of a script tag that may be meant for a setting, and are none; others are of the page's own tools. */
export function strangeSettings(script: Element): string[] {
  const known: readonly string[] = tagSettings
  return [...script.attributes]
    .map(({ name }) => name)
    .filter((name) =>
      name.startsWith('data-')
        ? !known.includes(name.slice(5)) && /cat|kat|key|kunci|lang|bahasa|the?m/.test(name)
        : name !== 'lang' && known.includes(name),
    )
}

/**
 * What stands in a widget and can be no fallback of it: a tag closed by `/>`, which HTML does not close, has taken in what
 * follows.
 */
export function swallowed(widget: Element, tag: Tag): Element | undefined {
  // What our renderer drew is closed, and a grid's has a form of its own.
  if (widget.hasAttribute('server-rendered')) return undefined
  // Anything may stand in a catalogue, and in an element's own slots.
  if (tag === 'ovop-catalog' || widget.querySelector(':scope > [slot]')) return undefined
  const foreign = [...widget.querySelectorAll(`main,footer,nav,form,script,${widgetSelector}`)].find(
    // Cards are what a grid shows without its code.
    (element) => !(tag === 'ovop-product-grid' && tagOf(element) === 'ovop-product-card'),
  )
  // In place of a payment code a sentence may stand that leads nowhere: whom to ask for it.
  const isSentence = tag === 'ovop-qris' && widget.childElementCount === 1
  const isFallback = isSentence || (widget.querySelector('a[href]') ?? !widget.textContent?.trim())
  return foreign ?? (isFallback ? undefined : (widget.firstElementChild ?? undefined))
}

/** Whether a webmaster must be told something of what a widget says; the words for it come when they are needed. */
export function isTroubled(widget: Element, tag: Tag | undefined): boolean {
  if (!tag) return true
  return (
    unknownAttributes(widget, tag).length > 0 ||
    strangeAttributes(widget, tag).length > 0 ||
    notKeys(attributeOf(widget, 'catalog-key')).length > 0 ||
    (!globalThis.crypto?.subtle && attributeOf(widget, 'catalog-key') !== null) ||
    areaAttributes.some((name) => !isAreaCode(attributeOf(widget, name) ?? '53.00'))
  )
}
