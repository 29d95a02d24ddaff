import { noChange, nothing } from 'lit'
import { Directive, directive, type ElementPart } from 'lit/directive.js'

/** What a visitor can change of a field without us. */
type FieldState = Partial<Pick<HTMLInputElement & HTMLOptionElement, 'value' | 'checked' | 'selected'>>

class HeldDirective extends Directive {
  render(_state: FieldState): symbol {
    return nothing
  }

  override update({ element }: ElementPart, [state]: [FieldState]): symbol {
    const field = element as Element & FieldState
    for (const [name, value] of Object.entries(state) as [keyof FieldState, never][])
      if (field[name] !== value) field[name] = value
    return noChange
  }
}

/**
 * Holds a field at what is asked for, whatever the visitor has made of it since the last time: `${held({ checked: true })}`.
 * A server writes nothing of it.
 */
export const held = directive(HeldDirective)
