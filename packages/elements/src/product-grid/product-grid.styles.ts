import { css } from 'lit'
import { compactCard } from '../product-card/compact-card.styles.ts'
import { rowCard } from '../product-card/row-card.styles.ts'

/**
 * Cards in columns, two on a phone. The grid is the container whose width decides the cards' layout, so that the parts of
 * all cards of a row stand in line by `subgrid`: a container of each card could have none.
 */
export const productGridStyles = css`
  :host {
    display: block;
    container: ovop-grid / inline-size;
    contain-intrinsic-inline-size: 40em;
    min-inline-size: 0;
  }
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

  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, clamp(9.4em, 24cqi, 15.5em)), 1fr));
    column-gap: calc(1em * var(--_space));
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .cards > li {
    display: grid;
    grid-row: span 7;
    grid-template-rows: subgrid;
    min-inline-size: 0;
    margin-block-end: calc(1em * var(--_space));
  }
  /* Drawn before the grid is live, below what is in sight: without a line in common with the other cards of its row. */
  .cards > .later {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 22em;
  }
  .list > .later {
    contain-intrinsic-block-size: auto 9.25em;
  }
  .cards .card {
    display: grid;
    grid-row: 1 / -1;
    grid-template-rows: subgrid;
    grid-template-columns: minmax(0, 1fr);
    min-block-size: 0;
  }
  .cards .media {
    grid-row: 1;
    align-self: start;
  }
  .cards .body {
    display: grid;
    grid-row: 2 / -1;
    grid-template-rows: subgrid;
    grid-template-columns: minmax(0, 1fr);
  }
  .cards .place { grid-row: 2; }
  .cards .price { grid-row: 3; }
  .cards .supply { grid-row: 4; }
  .cards .trust { grid-row: 5; }
  .cards .actions {
    grid-row: 6;
    align-self: end;
  }
  @container ovop-grid (max-width: 67.9em) {
    .cards {
      column-gap: 0.625em;
    }
    .cards > li {
      margin-block-end: 0.625em;
    }
    .cards:not(.list) {
      ${compactCard}
    }
  }

  /* One line that scrolls: by finger, by wheel, by keyboard, and by buttons where they stand. */
  .line {
    grid-auto-flow: column;
    grid-template-columns: none;
    grid-auto-columns: clamp(9.4em, 42cqi, 15.5em);
    grid-template-rows: repeat(7, auto);
    padding: 4px;
    margin: -4px 0;
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scroll-snap-type: x proximity;
    scroll-padding-inline: 4px;
  }
  .line > li {
    scroll-snap-align: start;
  }
  .turn {
    display: flex;
    gap: 0.5em;
    justify-content: flex-end;
    margin-block-end: 0.5em;
  }
  .turn button {
    padding: 0;
    border: 1px solid var(--_control);
    border-radius: 50%;
    background: transparent;
    color: inherit;
  }
  .turn button:disabled {
    opacity: 0.4;
    cursor: default;
  }
  .turn svg {
    inline-size: 1.1em;
    block-size: 1.1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .list {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 22em), 1fr));
    gap: 0.625em;
  }
  .list > li {
    grid-row: auto;
    grid-template-rows: auto;
    margin: 0;
  }
  .list .card {
    display: flex;
    grid-row: auto;
  }
  .list .body {
    display: flex;
  }
  .list {
    ${rowCard}
  }
  .list .media,
  .list .actions {
    align-self: stretch;
  }

  .waiting .media {
    background: color-mix(in srgb, currentColor 9%, transparent);
  }
  .waiting .body > * {
    min-block-size: 1.2em;
    margin-block: 0.3em;
    border-radius: 0.4em;
    background: color-mix(in srgb, currentColor 9%, transparent);
  }
  .waiting .actions {
    min-block-size: 44px;
  }
  .busy {
    opacity: 0.6;
  }
  .foot {
    display: grid;
    justify-items: center;
    gap: 0.5em;
    margin-block-start: 1em;
  }
  .foot button {
    min-inline-size: min(14em, 100%);
  }
  .foot p {
    margin: 0;
    color: var(--_quiet);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  .nothing {
    display: grid;
    justify-items: start;
    gap: 0.75em;
    padding: 1.5em;
    border: 1px dashed var(--_line);
    border-radius: var(--_radius);
  }
  .nothing p {
    margin: 0;
  }
  .ways-out {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  @media (prefers-reduced-motion: no-preference) {
    .line {
      scroll-behavior: smooth;
    }
  }
  @media (forced-colors: active) {
    .chip:has(input:checked),
    .select.chosen select {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
  @media print {
    form,
    .turn,
    .foot button,
    .order,
    .remove,
    .plain {
      display: none;
    }
  }
`
