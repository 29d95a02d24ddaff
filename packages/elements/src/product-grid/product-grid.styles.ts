import { css } from 'lit'
import { compactCard } from '../product-card/compact-card.styles.ts'
import { rowCard } from '../product-card/row-card.styles.ts'
import { formStyles } from './form.styles.ts'

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
  ${formStyles}

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
