import { css } from 'lit'

/** The list twin, the cards and the legend. */
export const panelStyles = css`
  .panel {
    overflow-wrap: anywhere;
  }
  .title {
    margin: 0;
    font-size: 1.125rem;
    font-weight: 700;
    line-height: 1.3;
  }
  .quiet {
    margin: 0.125rem 0 0.75rem;
    color: var(--_quiet);
    font-size: 0.875rem;
  }
  .link {
    justify-content: start;
    margin-block-start: -0.5rem;
    padding: 0;
    color: var(--_accent-ink);
    font-size: 0.875rem;
  }
  .link,
  .link:hover,
  .row,
  .secondary {
    background: transparent;
  }
  .link:hover {
    text-decoration: underline;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .rows {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
    column-gap: 1.5rem;
  }
  .rows.areas {
    grid-template-columns: repeat(auto-fill, minmax(7.5rem, 1fr));
  }
  .row {
    justify-content: space-between;
    inline-size: 100%;
    block-size: 100%;
    padding: 0.375rem 0;
    border: 0;
    border-block-end: 1px solid var(--_line);
    border-radius: 0;
    color: inherit;
    font-weight: 500;
    text-align: start;
  }
  .areas .row,
  .areas small,
  .row span small {
    display: block;
  }
  /* Room for the number, which comes later. */
  .areas bdi:empty::before {
    content: "\\a0";
  }
  .find {
    margin-block-end: 1rem;
  }
  .find input {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0 0.75rem;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
  }
  .find input:focus-visible {
    outline: 2px solid var(--_accent-ink);
    outline-offset: 1px;
  }
  .row img {
    flex: none;
    inline-size: 44px;
    block-size: 44px;
    border-radius: 4px;
    object-fit: cover;
  }
  .row > span {
    flex: 1;
  }
  .goods {
    display: -webkit-box;
    overflow: hidden;
    -webkit-line-clamp: 2;
    -webkit-box-orient: vertical;
    font-size: 0.875rem;
    font-weight: 400;
  }
  .row:hover {
    background: color-mix(in srgb, var(--_accent) 8%, transparent);
  }
  .row small {
    flex: none;
    color: var(--_quiet);
    font-size: 0.8125rem;
    font-weight: 400;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr));
    gap: 0.75rem;
    padding-block-end: 1rem;
  }
  .secondary {
    margin-block: 0.75rem;
    border-color: currentColor;
    color: inherit;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.875rem;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 0.375rem;
  }
  .swatch {
    inline-size: 1rem;
    block-size: 0.75rem;
    border: 1px solid var(--_coast);
    border-radius: 2px;
  }
  .swatch.dot {
    inline-size: 0.625rem;
    block-size: 0.625rem;
    border: 2px solid var(--_accent-ink);
    border-radius: 50%;
    background: var(--_accent);
  }
  .swatch.ring {
    background: var(--_halo);
  }
  .swatch.many {
    inline-size: 1.25rem;
    block-size: 0.875rem;
    border-radius: 0.5rem;
  }
  .credit span::before {
    content: " · ";
  }
  @media print {
    .map {
      display: block;
      break-inside: avoid;
    }
    .stage,
    .swatch {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
    :host(:not([product])) .panel {
      block-size: auto;
      overflow: visible;
    }
    .tools,
    .tip,
    .find,
    .link,
    .secondary {
      display: none;
    }
  }
  .stage.printing.printing {
    inline-size: 17cm;
    block-size: 12cm;
  }
`
