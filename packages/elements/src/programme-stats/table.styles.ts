import { css } from 'lit'

/** The table by regency, and what chooses its columns. */
export const tableStyles = css`
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
    thead th {
      padding-inline: 0.2em;
      font-size: 0.875em;
    }
    th:first-child {
      min-inline-size: 5.75em;
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
  @media (forced-colors: active) {
    .tab:has(:checked) {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    th:first-child {
      background: Canvas;
    }
  }
  @media print {
    .tabs {
      display: none;
    }
    tr {
      break-inside: avoid;
    }
  }
`
