import { css } from 'lit'

/** The button over the labels: where a script runs they can be asked what they mean. */
export const explainStyles = css`
  /* Over labels and note together: high enough for a finger. */
  button.explain {
    position: absolute;
    z-index: 1;
    inset: 50% 0 auto;
    min-inline-size: 0;
    block-size: max(100%, 44px);
    padding: 0;
    border: 0;
    border-radius: 0.5em;
    background: transparent;
    translate: 0 -50%;
  }
  button.explain:hover {
    background: color-mix(in srgb, currentColor 6%, transparent);
  }
  @media print {
    .explain {
      display: none;
    }
  }
`

/** The panel that says what the labels mean: only a live card opens it. */
export const meaningStyles = css`
  .meaning {
    inline-size: min(24em, 100vw - 2em);
    max-block-size: min(85vh, 36em);
    margin: auto;
    padding: 1em;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
    font-size: 0.9375em;
    box-shadow: 0 0.5em 2em rgb(0 0 0 / 0.2);
  }
  .meaning::backdrop {
    background: rgb(0 0 0 / 0.25);
  }
  .meaning ul {
    display: grid;
    gap: 0.75em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .meaning b {
    display: block;
  }
`

/** A card that waits for its product, or says why it has none. */
export const waitingCardStyles = css`
  .fallback {
    padding: 0.75em 0.875em 0.875em;
  }
  .fallback ::slotted(a) {
    color: inherit;
    text-decoration: underline;
  }
  .message {
    margin: 0.5em 0;
    color: var(--_quiet);
    font-size: 0.875em;
  }
`
