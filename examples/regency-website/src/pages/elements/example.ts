import type { Product } from '@ovop-ntt/core'
import type { Html } from '../../html.ts'

/** A state of an element, live on its page, with what one pastes to have the same. */
export interface Example {
  name: string
  /** One sentence, where the name does not say it all. */
  about?: string
  /** What is pasted; the page shows it as code and runs it. */
  markup: Html
  /** What the page gives by property to the element in `markup` that has this `id`. */
  property?: { id: string; product: Product; change: Partial<Product> }
  /** In which room it stands: a card's or a phone's width, or the whole width (default). */
  room?: 'card' | 'phone' | 'wide'
  /** In a window of its own: for what is fixed to the window's edge. */
  framed?: boolean
}

/** All that the page of an element shows. */
export interface ElementExamples {
  /** What the element is for, in a sentence. */
  about: string
  /** The first is shown in all looks as well; a small one, where given by `sample`. */
  examples: readonly [Example, ...Example[]]
  sample?: Html
}
