import { type RenderOptions, renderToString } from '@ovop-ntt/elements/ssr'
import type { Tag } from '@ovop-ntt/elements/tags'
import { createElement, forwardRef } from 'react'
import { attributesOf, type Component, type Definition, type Props } from './definition.ts'

/** The shadow root that the elements' server rendering draws of a product; nothing where there is none to draw. */
function shadowOf(tag: string, { product, lang, headingLevel }: Props): string | undefined {
  if (typeof product !== 'object' || product === null) return undefined
  try {
    const options = { product, headingLevel, ...(typeof lang === 'string' && { language: lang }) }
    const markup = renderToString(tag as Tag, options as RenderOptions)
    return /<template shadowrootmode="open">(.*)<\/template>/s.exec(markup)?.[1]
  } catch {
    // A product that this element cannot draw: its children stand there, as everywhere without a script.
    return undefined
  }
}

/** A component for an element of ours on a server. */
export function component<P, Element>(definition: Definition): Component<P, Element> {
  const { tag } = definition
  return forwardRef<unknown, Props>((props, _) => {
    const shadow = shadowOf(tag, props)
    const attributes = attributesOf(definition, props)
    if (shadow === undefined) return createElement(tag, attributes, null, props.children as string)
    return createElement(
      tag,
      // The element leaves what is drawn as it is, until somebody acts.
      { ...attributes, 'server-rendered': '' },
      // biome-ignore lint/security/noDangerouslySetInnerHtml: written by our own rendering, which escapes every text.
      createElement('template', { shadowrootmode: 'open', dangerouslySetInnerHTML: { __html: shadow } }),
      props.children as string,
    )
  }) as unknown as Component<P, Element>
}
