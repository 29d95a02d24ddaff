import { css } from 'lit'

/**
 * Large numbers, bars of cloth and a table, laid out by the width that they have. Colours are those of the dyes; what a part
 * of a bar is, its weave says too.
 */
export const programmeStatsStyles = css`
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
    margin-block-start: 2.5em;
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
    margin-block-start: 1.5em;
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

  .bar {
    display: block;
    inline-size: 100%;
    block-size: 0.625em;
    overflow: hidden;
  }
  .mentoring .bar {
    block-size: 2.25em;
  }
  .bar.share {
    block-size: 0.5em;
  }
  .track {
    fill: var(--_track);
  }
  .fill,
  .cloth {
    fill: var(--_accent);
  }
  .bar .cloth {
    width: calc(100% - 2px);
  }
  .yarn {
    stroke: none;
  }
  .stitched .cloth {
    fill: var(--_mengkudu);
  }
  .stitched .yarn {
    stroke: var(--_on-accent);
    stroke-width: 3px;
    stroke-dasharray: 6 5;
  }
  .striped .cloth {
    fill: var(--_kunyit);
  }
  .striped .yarn {
    stroke: var(--_on-accent);
    stroke-width: 4em;
    stroke-dasharray: 2 4;
  }
  .hollow .cloth {
    x: 1px;
    y: 1px;
    width: calc(100% - 4px);
    height: calc(100% - 2px);
    fill: none;
    stroke: var(--_control);
    stroke-width: 1.5px;
  }
  .swatch .hollow .cloth {
    width: calc(100% - 2px);
  }
  .swatch {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.75em;
    margin-block-start: 0.5em;
  }
  .legend .figure {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 44px;
  }
  .legend b {
    font-size: 1.25em;
  }

  .groups {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
    gap: 0 clamp(2em, 5cqi, 4em);
  }
  .bars .figure {
    display: grid;
    align-content: center;
    gap: 0.35em;
    min-block-size: 44px;
    padding-block: 0.35em;
  }
  .row {
    display: flex;
    justify-content: space-between;
    gap: 1em;
  }
  a.figure:hover .row > span,
  .legend a:hover span,
  td a:hover {
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }

  .steps {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 22em), 1fr));
    gap: 1.25em clamp(2em, 5cqi, 4em);
  }
  .steps li {
    display: grid;
    gap: 0.35em;
  }
  .results {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    color: var(--_quiet);
    font-size: 0.875em;
  }
  .results span {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
  }
  .results .swatch {
    inline-size: 0.8em;
    block-size: 0.8em;
  }

  .tabs {
    /* What is hidden in it for the eyes alone stays in it, and widens no page. */
    position: relative;
    display: flex;
    gap: 0.5em;
    margin: -3px -3px 0.75em;
    padding: 3px;
    overflow-x: auto;
    scrollbar-width: none;
  }
  .tab {
    position: relative;
    flex: none;
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    padding-inline: 1em;
    border: 1px solid var(--_control);
    border-radius: 2em;
    cursor: pointer;
  }
  .tab:hover {
    background: color-mix(in srgb, currentColor 7%, transparent);
  }
  .tab input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .tab:has(:checked) {
    border-color: var(--_accent-ink);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .tab:has(:focus-visible) {
    outline: 3px solid var(--_accent-ink);
    outline-offset: 1px;
  }
  .scroll {
    position: relative;
    overflow-x: auto;
    overscroll-behavior-x: contain;
  }
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: 0.875em;
  }
  th,
  td {
    padding: 0;
    border-block-end: 1px solid var(--_line);
    font-weight: inherit;
    text-align: end;
  }
  thead th {
    padding: 0.5em 0.35em;
    color: var(--_quiet);
    font-size: 0.9375em;
    line-height: 1.2;
    vertical-align: bottom;
  }
  th:first-child {
    min-inline-size: 6.75em;
    padding-inline: 0 0.5em;
    text-align: start;
    line-height: 1.25;
  }
  tbody tr:hover {
    background: color-mix(in srgb, currentColor 5%, transparent);
  }
  tfoot {
    font-weight: 700;
  }
  tfoot :is(th, td) {
    border: 0;
  }
  td .figure {
    display: inline-flex;
    align-items: center;
    justify-content: end;
    min-inline-size: 44px;
    min-block-size: 44px;
    padding-inline: 0.35em;
  }
  td .figure,
  td .bar {
    vertical-align: middle;
  }
  td a.figure,
  .bars a b,
  .legend a b {
    color: var(--_accent-ink);
    font-weight: 700;
  }
  td .none {
    color: var(--_quiet);
  }
  td.products {
    white-space: nowrap;
  }
  td .bar {
    display: none;
  }
  /* Names stay in sight while numbers pass beneath: frosted, since the surface is the page's. */
  @container ovop-stats (max-width: 43.9em) {
    th:first-child {
      position: sticky;
      inset-inline-start: 0;
      z-index: 1;
      backdrop-filter: blur(16px);
    }
  }
  @container ovop-stats (min-width: 44em) {
    table {
      font-size: 0.9375em;
    }
    thead th {
      padding-inline: 0.75em;
    }
    .products {
      inline-size: 16em;
    }
    td .bar {
      display: inline-block;
      inline-size: 10em;
      block-size: 0.75em;
    }
    td .track {
      fill: none;
    }
    td .figure {
      padding-inline: 0.75em;
    }
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
    .fill,
    .plain .cloth,
    .stitched .cloth,
    .striped .cloth {
      fill: CanvasText;
    }
    .track {
      fill: Canvas;
      stroke: GrayText;
    }
    .yarn {
      stroke-opacity: 1;
    }
    .stitched .yarn,
    .striped .yarn {
      stroke: Canvas;
    }
    .tab:has(:checked) {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    th:first-child {
      background: Canvas;
    }
    .sample {
      border: 1px solid;
    }
  }
  @media print {
    .tabs,
    .downloads {
      display: none;
    }
    .bar,
    .swatch {
      print-color-adjust: exact;
    }
    section,
    tr {
      break-inside: avoid;
    }
  }
`
