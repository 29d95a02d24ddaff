import { css } from 'lit'

/** What one asks with, and what stands above the cards: field, selects, chips, the count and the order. */
export const formStyles = css`
  form {
    display: grid;
    gap: 0.75em;
    margin: 0 0 1em;
  }
  .search {
    position: relative;
    display: flex;
    gap: 0.5em;
  }
  .search svg {
    position: absolute;
    inset-block-start: calc(50% - 0.6em);
    inset-inline-start: 0.875em;
    inline-size: 1.2em;
    block-size: 1.2em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    pointer-events: none;
  }
  input[type='search'],
  select {
    appearance: none;
    min-block-size: 44px;
    margin: 0;
    border: 1px solid var(--_control);
    border-radius: 2em;
    background: transparent;
    color: inherit;
    font: inherit;
  }
  input[type='search'] {
    inline-size: 100%;
    padding-inline: 2.75em 1em;
  }
  input[type='search']::placeholder {
    color: var(--_quiet);
    opacity: 1;
  }
  input[type='search']:focus-visible,
  select:focus-visible {
    outline: 3px solid var(--_accent-ink);
    outline-offset: 1px;
  }
  /* One line that scrolls sideways on a phone: what can be chosen is seen at once, and the products are not far. */
  .narrow {
    display: flex;
    gap: 0.5em;
    margin-block: -3px;
    margin-inline: -3px 0;
    padding: 3px;
    border: 0;
    overflow-x: auto;
    scrollbar-width: none;
  }
  /* What fades at the end of the line says that it goes on; the last chip can be drawn out of the fade. */
  @container ovop-grid (max-width: 44em) {
    .narrow {
      padding-inline-end: 3em;
      mask-image: linear-gradient(to left, transparent, #000 3em);
    }
    .narrow:dir(rtl) {
      mask-image: linear-gradient(to right, transparent, #000 3em);
    }
    /* Words in colours that somebody chose to read are not made fainter. */
    @media (forced-colors: active) {
      .narrow.narrow {
        mask-image: none;
      }
    }
  }
  @container ovop-grid (min-width: 44em) {
    .narrow {
      flex-wrap: wrap;
    }
  }
  .select {
    position: relative;
    flex: none;
  }
  select {
    max-inline-size: 16em;
    padding-inline: 0.9em 2.2em;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  select option {
    background: Canvas;
    color: CanvasText;
  }
  .select::after {
    position: absolute;
    inset-block-start: calc(50% - 0.35em);
    inset-inline-end: 1em;
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    rotate: 45deg;
    pointer-events: none;
    content: '';
  }
  .chip {
    position: relative;
    flex: none;
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 44px;
    padding-inline: 1em;
    border: 1px solid var(--_control);
    border-radius: 2em;
    cursor: pointer;
    white-space: nowrap;
  }
  .chip:hover {
    background: color-mix(in srgb, currentColor 7%, transparent);
  }
  .chip input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .chip small {
    color: var(--_quiet);
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
  }
  .chip:has(input:focus-visible) {
    outline: 3px solid var(--_accent-ink);
    outline-offset: 1px;
  }
  .chip:has(input:checked),
  .select.chosen select {
    border-color: var(--_accent-ink);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .chip:has(input:checked) small {
    color: inherit;
  }
  .select.chosen::after {
    border-color: var(--_on-accent);
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
    min-block-size: 44px;
    margin-block-end: 0.5em;
  }
  .about p {
    margin: 0;
    font-weight: 600;
  }
  .about .quiet {
    color: var(--_quiet);
    font-size: 0.875em;
    font-weight: 400;
  }
  /* Below the line on a phone, so that number and order share one. */
  @container ovop-grid (max-width: 30em) {
    .about .quiet {
      flex-basis: 100%;
      order: 1;
    }
  }
  /* Of its own: at the end of the line, or on a line of its own where there is no room. */
  .order {
    display: flex;
    flex-wrap: wrap;
    max-inline-size: 100%;
    align-items: center;
    gap: 0.6em;
    margin-inline-start: auto;
    font-size: 0.9375em;
  }
  .order .select {
    flex: 0 1 auto;
    min-inline-size: 0;
  }
  .order select {
    max-inline-size: min(16em, 100%);
  }
  .order > span:first-child {
    color: var(--_quiet);
  }
  button.remove {
    gap: 0.4em;
    padding: 0.2em 0.9em;
    border-color: var(--_line);
    border-radius: 2em;
    background: color-mix(in srgb, currentColor 7%, transparent);
    color: inherit;
    font-weight: 500;
  }
  button.plain {
    border-color: transparent;
    background: transparent;
    color: inherit;
    font-weight: 500;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .remove svg {
    inline-size: 0.7em;
    block-size: 0.7em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.5;
    stroke-linecap: round;
  }
`
