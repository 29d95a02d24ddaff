import { createElement, forwardRef, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import { attributesOf, type Component, type Definition, listenerName, type Props } from './definition.ts'

/** A component for an element of ours in the browser. */
export function component<P, Element>(definition: Definition): Component<P, Element> {
  const { tag, properties, events, register } = definition
  return forwardRef<unknown, Props>((props, forwarded) => {
    const element = useRef<HTMLElement & Record<string, unknown>>(null)
    const latest = useRef(props)
    const given = useRef<Record<string, unknown>>({})
    useImperativeHandle(forwarded, () => element.current)

    useLayoutEffect(() => {
      latest.current = props
      // Data goes to the element itself, the same object; also where a text took its place.
      for (const property of properties) {
        const value = props[property]
        if (typeof value !== 'object' && !(property in given.current)) continue
        if (element.current && given.current[property] !== value)
          element.current[property] = value ?? undefined
        given.current[property] = value
      }
    })

    useLayoutEffect(() => {
      const target = element.current
      const tell = (event: Event) =>
        (latest.current[listenerName(event.type)] as ((event: Event) => void) | undefined)?.(event)
      for (const event of events) target?.addEventListener(event, tell)
      return () => {
        for (const event of events) target?.removeEventListener(event, tell)
      }
    }, [])

    // Not before React has taken over the server's markup, and with its data set.
    useEffect(register, [])

    // The first child is the shadow root that a server draws.
    return createElement(
      tag,
      { ...attributesOf(definition, props), ref: element },
      null,
      props.children as string,
    )
  }) as unknown as Component<P, Element>
}
