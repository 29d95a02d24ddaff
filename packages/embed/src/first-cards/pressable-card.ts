import { OvopSelectEvent } from '@ovop-ntt/elements/events/events.ts'
import { type CardContent, cardButton, cardView } from '@ovop-ntt/elements/product-card/card-view.ts'
import type { UntilLive } from './first-drawing.ts'
import { draw, type Template } from './template.ts'

/** What Lit calls a template; the build gives the card's view those of `template.ts`. */
type LitTemplate = NonNullable<Parameters<typeof cardView>[2]>

/** A card on which a press is made when it is live. */
export function pressableCard(
  content: CardContent,
  on: UntilLive,
  {
    host,
    within = '',
    actionsOf = (button) => button,
    select = (event) => {
      if (!host.dispatchEvent(new OvopSelectEvent(content.product.id))) event.preventDefault()
    },
  }: {
    /** The element that shows it. */
    host: HTMLElement
    /** Where the card stands in it, as a selector. */
    within?: string
    actionsOf?(button: Template): Template
    select?(event: Event): void
  },
): Template {
  const actions = {
    select,
    buy: () => on.press(`${within} [part=button]`),
    approach: on.hurry,
    explain(event: Event) {
      event.preventDefault()
      on.press(`${within} .explain`)
    },
    pictureFailed({ target }: Event) {
      // What the live element has drawn since is its own.
      if (!customElements.get(host.localName))
        (target as Element).closest('article')?.replaceWith(draw(show({ ...content, pictureFailed: true })))
    },
  }
  const show = (shown: CardContent) => {
    const button = actionsOf(cardButton(shown, actions) as unknown as Template)
    return cardView(shown, actions, button as unknown as LitTemplate) as unknown as Template
  }
  return show(content)
}
