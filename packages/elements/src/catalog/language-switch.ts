import { languageName } from '@ovop-ntt/core'
import { css, html, type TemplateResult } from 'lit'

/** The tags of `languages="id en"`, in their order, each once; what is no tag is passed over. */
export function offeredLanguages(languages: string | undefined): string[] {
  const tags = (languages ?? '').split(/[\s,]+/).filter((tag) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag))
  return [...new Set(tags)]
}

/** Which of the languages is spoken: `en` is, where `en-GB` holds. */
const spokenOf = (offered: readonly string[], language: string) =>
  offered.find((tag) => tag.toLowerCase() === language.toLowerCase()) ??
  offered.find((tag) => language.toLowerCase().startsWith(`${tag.toLowerCase()}-`))

/** A button for each language, named in itself; the one that is spoken is pressed. */
export function languageSwitch(
  offered: readonly string[],
  { language, label, speak }: { language: string; label: string; speak(tag: string): void },
): TemplateResult {
  const spoken = spokenOf(offered, language)
  return html`<div class="languages" part="languages" role="group" lang=${language} aria-label=${label}>${offered.map(
    (tag) =>
      html`<button type="button" part="language" lang=${tag} aria-pressed=${tag === spoken} @click=${() => speak(tag)}>${languageName(tag)}</button>`,
  )}</div>`
}

export const languageSwitchStyles = css`
  .languages {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-block-end: 1rem;
    font-family: var(--ovop-font, inherit);
  }
  .languages button {
    border-color: var(--_control);
    background: none;
    color: inherit;
  }
  .languages button:hover {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  .languages button[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  @media (forced-colors: active) {
    .languages button[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
  @media print {
    .languages {
      display: none;
    }
  }
`
