import { css } from 'lit'
import { barsStyles } from './bars.styles.ts'
import { tableStyles } from './table.styles.ts'

/** Headings, large numbers and the foot, laid out by the width that they have. Colours are those of the dyes. */
const figuresStyles = css`
  :host {
    --_mengkudu: #8a3029;
    --_kunyit: #96641a;
    --_track: color-mix(in srgb, currentColor 12%, transparent);
    display: block;
    container: ovop-stats / inline-size;
    contain-intrinsic-inline-size: 40em;
    min-inline-size: 0;
    font-variant-numeric: tabular-nums;
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_mengkudu: light-dark(#8a3029, #e79a8d);
      --_kunyit: light-dark(#96641a, #e3b457);
    }
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  section {
    margin-block-start: calc(2.5em * var(--_space));
  }
  .title + .note {
    margin: -0.5em 0 1em;
  }
  .title {
    margin-block-end: 0.75em;
    font-size: 1.125em;
    font-weight: 700;
    line-height: 1.3;
  }
  .note {
    margin: 0.5em 0 0;
    color: var(--_quiet);
    font-size: 0.875em;
  }
  a.figure {
    color: inherit;
    text-decoration: none;
    border-radius: 0.375em;
  }

  .totals {
    display: flex;
    flex-wrap: wrap;
    gap: 1em clamp(1.5em, 7cqi, 5em);
    margin-block-start: calc(1.5em * var(--_space));
  }
  .totals .figure {
    display: grid;
    gap: 0.15em;
  }
  .totals b {
    color: var(--_accent-ink);
    font-size: clamp(2.75em, 9cqi, 4.5em);
    font-weight: 700;
    letter-spacing: -0.03em;
    line-height: 1;
  }
  .totals .figure span {
    color: var(--_quiet);
  }
  .totals a:hover span,
  .totals a span {
    text-decoration: underline;
    text-decoration-color: var(--_control);
    text-underline-offset: 0.25em;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    margin-block-start: 2em;
  }
  .foot p {
    margin: 0;
  }
  .source {
    color: var(--_quiet);
    font-size: 0.875em;
  }
  .sample {
    display: inline-block;
    margin-inline-end: 0.75em;
    padding: 0.2em 0.7em;
    border-radius: 1em;
    background: var(--_sample);
    color: var(--_on-sample);
    font-weight: 600;
  }
  .downloads {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .told {
    flex-basis: 100%;
    font-size: 0.875em;
  }
  .told:empty {
    display: none;
  }
  .secondary {
    border-color: var(--_control);
    background: transparent;
    color: inherit;
  }
  .nothing {
    display: grid;
    justify-items: start;
    gap: 0.75em;
  }
  .nothing p {
    margin: 0;
  }
  .waiting {
    min-block-size: 24em;
    margin-block-start: 1em;
    border-radius: var(--_radius);
    background: color-mix(in srgb, currentColor 7%, transparent);
  }
  @media (forced-colors: active) {
    .sample {
      border: 1px solid;
    }
  }
  @media print {
    .downloads {
      display: none;
    }
    section {
      break-inside: avoid;
    }
  }
`

export const programmeStatsStyles = [figuresStyles, barsStyles, tableStyles]
