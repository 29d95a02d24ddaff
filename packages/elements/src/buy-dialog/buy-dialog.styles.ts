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
  .content p {
    margin: 0.75rem 0;
    color: var(--_quiet);
    font-size: 0.875rem;
    text-wrap: pretty;
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
