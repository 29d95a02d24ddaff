import { css } from 'lit'

export const buyDialogStyles = css`
  dialog {
    inline-size: min(30rem, 100vw - 2rem);
    max-inline-size: none;
    max-block-size: min(40rem, 100dvh - 2rem);
    padding: 0;
    overflow: hidden;
    overscroll-behavior: contain;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.4);
    background: var(--ovop-dialog-surface, Canvas);
    color: CanvasText;
    font-size: 1rem;
    font-weight: 400;
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    white-space: normal;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  /* The page behind keeps its place. */
  dialog::backdrop {
    overflow: hidden;
    overscroll-behavior: contain;
    background: rgb(10 14 24 / 55%);
  }
  header {
    position: relative;
    flex: none;
    display: flex;
    align-items: start;
    gap: 1rem;
    padding: 1rem 1.25rem 0.5rem;
  }
  /* Beside name and place alone: price, pack and season have the whole line. */
  header form {
    position: absolute;
    inset-block-start: 0.75rem;
    inset-inline-end: 0.75rem;
  }
  h2 {
    margin: 0;
    padding-block: 0.25rem 0;
    padding-inline-end: 2.5rem;
    font-size: 1.125rem;
    font-weight: 700;
    line-height: 1.3;
  }
  h2 .amount {
    margin-inline-end: -2.5rem;
  }
  .about {
    flex: 1;
    min-inline-size: 0;
  }
  header .picture {
    inline-size: 4.5rem;
    block-size: 4.5rem;
    border-radius: var(--_radius);
  }
  header .supply {
    margin: 0.25rem 0 0;
    font-size: 0.875rem;
    font-weight: 600;
  }
  .packs {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    margin: 0.5rem 0 0;
    padding: 0;
    border: 0;
  }
  .pack {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    padding-inline: 0.875rem;
    border: 1px solid var(--_control);
    border-radius: 2rem;
    font-size: 0.875rem;
    cursor: pointer;
  }
  .pack input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .pack:has(:checked) {
    border-color: var(--_accent-ink);
    box-shadow: inset 0 0 0 1px var(--_accent);
    font-weight: 600;
  }
  .pack:has(:focus-visible) {
    outline: 3px solid var(--_accent-ink);
    outline-offset: 1px;
  }
  h2 small {
    display: block;
    color: var(--_quiet);
    font-size: 0.875rem;
    font-weight: 400;
  }
  .close {
    flex: none;
    padding: 0;
    border-color: transparent;
    background: transparent;
    color: inherit;
  }
  .close:hover {
    background: color-mix(in srgb, currentColor 10%, transparent);
  }
  .icon {
    flex: none;
    inline-size: 1.375rem;
    block-size: 1.375rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  /* Scrolls by itself below the header, so that nothing that has the focus is ever under it. */
  .content {
    min-block-size: 0;
    padding: 0.25rem 1.25rem max(1.25rem, env(safe-area-inset-bottom, 0px));
    overflow: auto;
    overscroll-behavior: contain;
  }
  .amount {
    display: block;
    margin-block-start: 0.25rem;
    font-size: 0.9375rem;
    font-weight: 400;
  }
  .amount b {
    margin-inline-end: 0.2em;
    font-size: 1.1875rem;
    font-weight: 700;
    white-space: nowrap;
  }
  .steps {
    display: grid;
    gap: 1.25rem;
    margin: 0;
    padding: 0;
    list-style: none;
    counter-reset: step;
  }
  .steps > li {
    counter-increment: step;
  }
  h3 {
    display: flex;
    gap: 0.625rem;
    align-items: center;
    margin: 0 0 0.5rem;
    font-size: 1rem;
    font-weight: 700;
  }
  .steps h3::before {
    display: grid;
    flex: none;
    place-content: center;
    inline-size: 1.75rem;
    block-size: 1.75rem;
    border-radius: 50%;
    background: color-mix(in srgb, currentColor 10%, transparent);
    font-size: 0.875rem;
    content: counter(step);
  }
  .ways {
    display: grid;
    gap: 0.5rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .way {
    display: flex;
    align-items: center;
    gap: 0.875rem;
    min-block-size: 3.5rem;
    padding: 0.5rem 0.875rem;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    color: inherit;
    text-decoration: none;
  }
  a.way {
    border-color: var(--_line);
  }
  a.way:hover {
    border-color: var(--_accent-ink);
    background: color-mix(in srgb, var(--_accent) 8%, transparent);
  }
  a.way .icon {
    color: var(--_accent-ink);
  }
  /* WhatsApp is how most people order: the one filled button. */
  a.way.first {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  a.way.first .icon,
  a.way.first small {
    color: inherit;
  }
  a.way.first b {
    text-decoration: none;
  }
  a.way.first:hover {
    background: color-mix(in srgb, var(--_accent) 88%, currentColor);
  }
  .way b {
    display: block;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  a.way b {
    text-decoration: underline;
    text-decoration-color: var(--_line);
    text-underline-offset: 0.2em;
  }
  @media (forced-colors: active) {
    /* Where every border is drawn, what cannot be pressed has none, and what most people press has the strongest. */
    div.way {
      border-color: Canvas;
    }
    a.way.first {
      border: 3px solid LinkText;
    }
  }
  .unfold {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .unfold summary {
    list-style: none;
    cursor: pointer;
  }
  .unfold summary::-webkit-details-marker {
    display: none;
  }
  .unfold summary::after {
    flex: none;
    inline-size: 0.5rem;
    block-size: 0.5rem;
    margin-inline: auto 0.375rem;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    content: '';
    rotate: 45deg;
  }
  .unfold[open] summary::after {
    rotate: 225deg;
  }
  .unfold summary .icon {
    color: var(--_accent-ink);
  }
  .more {
    padding: 0.5rem 0.875rem 1rem;
  }
  .way small,
  .content p {
    color: var(--_quiet);
    font-size: 0.875rem;
    text-wrap: pretty;
  }
  .content p {
    margin: 0.75rem 0;
    overflow-wrap: anywhere;
  }
  .content .sample-note {
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_on-sample);
    border-radius: 0.375rem;
    background: var(--_sample);
    color: var(--_on-sample);
  }
  .secondary {
    border-color: currentColor;
    background: transparent;
    color: inherit;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-block-start: 1rem;
  }
  .content > h3 {
    margin-block-start: 1.25rem;
  }
  h2:focus-visible {
    outline: none;
  }
  .offers {
    display: grid;
    gap: 0.5rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .offer {
    justify-content: flex-start;
    gap: 0.875rem;
    inline-size: 100%;
    min-block-size: 4.5rem;
    padding: 0 0.875rem 0 0;
    overflow: hidden;
    border-color: var(--_line);
    background: transparent;
    color: inherit;
    font-weight: 400;
    text-align: start;
  }
  .offer:hover {
    border-color: var(--_accent-ink);
    background: color-mix(in srgb, var(--_accent) 8%, transparent);
  }
  .picture {
    flex: none;
    position: relative;
    display: grid;
    place-content: center;
    inline-size: 5rem;
    overflow: hidden;
    background: var(--_cotton);
    color: var(--_on-cotton);
  }
  .picture img {
    position: absolute;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .picture svg {
    inline-size: 2.25rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .offer .picture {
    align-self: stretch;
  }
  .offer .words {
    flex: 1;
    display: grid;
    gap: 0.1rem;
    min-inline-size: 0;
    padding-block: 0.5rem;
    line-height: 1.3;
  }
  .offer .words b {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .offer small {
    color: var(--_quiet);
    font-size: 0.8125rem;
  }
  .offer .sum {
    font-weight: 700;
  }
  /* A window this low, as at 400 % zoom, has no room for a header that stays: the whole dialog scrolls. */
  @media (max-height: 24rem) {
    dialog {
      overflow: auto;
    }
    .content {
      flex: none;
      overflow: visible;
    }
    header .picture {
      display: none;
    }
  }
  @media (max-width: 30rem) {
    dialog {
      inline-size: 100vw;
      max-block-size: 85dvh;
      margin-block: auto 0;
      margin-inline: 0;
      border-inline: 0;
      border-block-end: 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
  }
`
