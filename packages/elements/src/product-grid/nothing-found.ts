import { formatCount } from '@ovop-ntt/core'
import { html, type TemplateResult } from 'lit'
import { choiceName } from './choice-names.ts'
import type { GridMessages } from './grid.messages.ts'
import type { Choice } from './question.ts'
import type { WayOut } from './ways-out.ts'

export { waysOut } from './ways-out.ts'

/** Where nothing is found: what to drop. */
export function emptyView(
  {
    ways,
    text,
    messages,
    language,
  }: { ways: readonly WayOut[]; text: string; messages: GridMessages; language: string },
  on: { remove(choice: Choice | 'text'): void; removeAll(): void },
): TemplateResult {
  const name = (choice: Choice | 'text') =>
    choice === 'text' ? messages.words(text) : choiceName(choice, language)
  return html`<div class="nothing">
    <p>${messages.empty}</p>
    ${
      ways.length
        ? html`<p>${messages.emptyWay}</p>
            <div class="ways-out">${ways.map(
              ({ choice, count }) =>
                html`<button class="secondary" type="button" @click=${() => on.remove(choice)}>${messages.without(
                  name(choice),
                  count === undefined ? undefined : formatCount(count, language),
                )}</button>`,
            )}</div>`
        : html`<button class="secondary" type="button" @click=${on.removeAll}>${messages.removeAll}</button>`
    }
  </div>`
}
