import { loadNothingFound } from './answer.ts'
import type { FormActions } from './grid-view.ts'
import { withValue } from './question.ts'
import type { VisitorQuestion } from './visitor-question.ts'

/** What happens when somebody acts on the form of a live grid: each change counts at once. */
export const formActions = (visitor: VisitorQuestion): FormActions => ({
  approach: () => {
    visitor.approach()
    loadNothingFound()
  },
  type: (text) => visitor.type(text),
  choose: (choice) => visitor.press(choice),
  set: (field, value) => visitor.choose((meaning) => withValue(meaning, field, value)),
  submit: (event) => {
    event.preventDefault()
    const input = (event.target as HTMLFormElement).querySelector<HTMLInputElement>('[type=search]')
    visitor.submit(input?.value ?? '')
    // On a phone the keyboard covers what was found.
    input?.blur()
  },
})
