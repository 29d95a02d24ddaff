// The elements in Svelte's markup: `import '@ovop-ntt/elements/svelte'`.
import type { HTMLAttributes } from 'svelte/elements'
import type { ElementAttributes, ElementEvents } from '../dist/element-types.js'

type SvelteElements = {
  [Tag in keyof ElementAttributes]: ElementAttributes[Tag] &
    HTMLAttributes<HTMLElementTagNameMap[Tag]> & {
      [Name in keyof ElementEvents[Tag] & string as `on${Name}` | `on:${Name}`]?:
        | ((event: ElementEvents[Tag][Name]) => void)
        | undefined
    }
}

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends SvelteElements {}
}
