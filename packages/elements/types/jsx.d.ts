// The elements in JSX, for React 19, Preact and Solid alike: `import '@ovop-ntt/elements/jsx'`. What of these is not
// installed is passed over; hence the directives, each for the one line below it.
import type { ElementAttributes, ElementEvents } from '../dist/element-types.js'

type Tag = keyof ElementAttributes

/** Listeners as attributes: `onovop-buy` where the prefix is `on`. */
type Listeners<Name extends Tag, Prefix extends string> = {
  [Event in keyof ElementEvents[Name] & string as `${Prefix}${Event}`]?:
    | ((event: ElementEvents[Name][Event]) => void)
    | undefined
}

// @ts-ignore
type ReactAttributes<E> = import('react').DetailedHTMLProps<import('react').HTMLAttributes<E>, E>
type ReactElements = {
  [Name in Tag]: ElementAttributes[Name] &
    Listeners<Name, 'on'> &
    ReactAttributes<HTMLElementTagNameMap[Name]>
}
// @ts-ignore
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ReactElements {}
  }
}

// @ts-ignore
type PreactAttributes<E> = import('preact').HTMLAttributes<E> & import('preact').ClassAttributes<E>
type PreactElements = {
  [Name in Tag]: ElementAttributes[Name] &
    Listeners<Name, 'on'> &
    PreactAttributes<HTMLElementTagNameMap[Name]>
}
// @ts-ignore
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends PreactElements {}
  }
}

// @ts-ignore
type SolidAttributes<E> = import('solid-js').JSX.HTMLAttributes<E>
type SolidElements = {
  [Name in Tag]: ElementAttributes[Name] &
    Listeners<Name, 'on:'> &
    SolidAttributes<HTMLElementTagNameMap[Name]>
}
// @ts-ignore
declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends SolidElements {}
  }
}
