import { noChange, nothing } from 'lit'
import { Directive, directive, type ElementPart } from 'lit/directive.js'

class BackdropDirective extends Directive {
  /** A server writes no style: a strict policy would refuse it as an attribute. */
  render(_colour: string | undefined): symbol {
    return nothing
  }

  override update({ element }: ElementPart, [colour]: [string | undefined]): symbol {
    ;(element as HTMLElement).style.backgroundColor = colour ?? ''
    return noChange
  }
}

/** Gives an element a colour of its own, on its style object, which a strict policy allows. */
export const backdrop = directive(BackdropDirective)
