import type { ForwardRefExoticComponent, PropsWithoutRef, RefAttributes } from 'react'

/** What a component is made from. */
export interface Definition {
  tag: string
  /** Properties of the element, which are props: `headingLevel`, as an attribute `heading-level`. */
  properties: readonly string[]
  /** Events that the element tells, which are props: `ovop-buy` as `onOvopBuy`. */
  events: readonly string[]
  /** Registers the element, once. */
  register: () => void
}

export type Component<Props, Element> = ForwardRefExoticComponent<
  PropsWithoutRef<Props> & RefAttributes<Element>
>

export type Props = Readonly<Record<string, unknown>>

/** `headingLevel` → `heading-level` */
export const attributeName = (property: string) =>
  property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** `ovop-buy` → `onOvopBuy` */
export const listenerName = (event: string) =>
  `on-${event}`.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

/**
 * What React writes into the markup, on the server as in the browser: attributes of what is text, a number or a switch.
 * Data and listeners are not for markup.
 */
export function attributesOf({ properties, events }: Definition, props: Props): Record<string, unknown> {
  // A registered element may show an attribute of its own before React takes the markup over.
  const {
    children: _,
    className,
    ...attributes
  }: Record<string, unknown> = {
    ...props,
    suppressHydrationWarning: true,
  }
  // React 18 knows no `className` on an element of this kind.
  if (className !== undefined) attributes.class = className
  for (const event of events) delete attributes[listenerName(event)]
  for (const property of properties) {
    const value = props[property]
    delete attributes[property]
    if (value != null && value !== false && typeof value !== 'object')
      attributes[attributeName(property)] = value
  }
  return attributes
}
