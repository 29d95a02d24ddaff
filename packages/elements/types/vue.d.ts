// The elements in Vue's templates: `import '@ovop-ntt/elements/vue'`.
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue'
import type { ElementAttributes, ElementEvents } from '../dist/element-types.js'

type VueElements = {
  [Tag in keyof ElementAttributes]: new () => HTMLElementTagNameMap[Tag] & {
    $props: ElementAttributes[Tag] & HTMLAttributes & PublicProps
    $emit: EmitFn<{ [Name in keyof ElementEvents[Tag]]: (event: ElementEvents[Tag][Name]) => void }>
  }
}

declare module 'vue' {
  interface GlobalComponents extends VueElements {}
}
