import { css } from 'lit'
import { compactCard } from './compact-card.styles.ts'
import { narrowRowCard, rowCard } from './row-card.styles.ts'
import { wideCard } from './wide-card.styles.ts'

/**
 * A card of any width: sizes are in `em` of the page's own text, so that a theme with `html { font-size: 62.5% }` changes
 * nothing. The tall layout is the plain one; `compactCard`, `wideCard` and `rowCard` change it, each to be put where its
 * width is known. Every part has one line but the name (two), so that a card needs no fixed height to stay in line.
 */
export const cardStyles = css`
  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    min-block-size: 100%;
    overflow: clip;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-weight: 400;
    font-style: normal;
    letter-spacing: normal;
    text-transform: none;
  }
  /* Takes what the text leaves of a card that is higher than its content: a larger picture, never a void. */
  .media {
    position: relative;
    flex: 1 0 auto;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    aspect-ratio: 4 / 3;
    background: var(--_cotton);
  }
  .media img,
  .no-photo {
    position: absolute;
    inset: 0 0 0.625em;
    display: block;
    inline-size: 100%;
    block-size: calc(100% - 0.625em);
    object-fit: cover;
  }
  .media img.whole {
    object-fit: contain;
  }
  .no-photo {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 0.25em;
    color: var(--_on-cotton);
    font-size: 0.75em;
  }
  .no-photo svg {
    inline-size: min(5em, 40%);
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
    opacity: 0.75;
  }
  .away .media img,
  .away .no-photo svg {
    filter: grayscale(0.5);
    opacity: 0.75;
  }
  .selvedge {
    margin-block-start: auto;
  }
  .sample {
    position: absolute;
    z-index: 1;
    inset-block-start: 0.625em;
    inset-inline-start: 0.625em;
    padding: 0.15em 0.6em;
    border-radius: 2em;
    background: var(--_sample);
    color: var(--_on-sample);
    font-size: 0.75em;
    font-weight: 600;
    line-height: 1.5;
  }
  .body {
    flex: none;
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    padding: calc(0.75em * var(--_space)) calc(0.875em * var(--_space)) calc(0.875em * var(--_space));
  }
  .name {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    margin: 0;
    overflow-wrap: anywhere;
    font-size: 1.0625em;
    font-weight: 650;
    line-height: 1.3;
  }
  .name a {
    color: inherit;
    text-decoration: none;
  }
  .name a::after {
    position: absolute;
    inset: 0;
    border-radius: inherit;
    content: '';
  }
  .name a:hover {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .name a:focus-visible {
    outline: none;
  }
  .name a:focus-visible::after {
    outline: 3px solid var(--_accent-ink);
    outline-offset: -3px;
    border-radius: var(--_radius);
  }
  .place,
  .supply,
  .note,
  .price span {
    color: var(--_quiet);
    font-size: 0.8125em;
    line-height: 1.45;
  }
  .place {
    display: flex;
    align-items: center;
    gap: 0.3em;
    margin-block-start: 0.2em;
    white-space: nowrap;
  }
  .place svg {
    flex: none;
    inline-size: 0.85em;
    block-size: 0.85em;
    fill: currentColor;
  }
  .place > span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .price {
    margin-block-start: 0.5em;
    overflow-wrap: anywhere;
    line-height: 1.3;
  }
  .price b {
    font-size: 1.1875em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .price .whose {
    display: block;
  }
  .price b + span {
    margin-inline-start: 0.15em;
  }
  .supply:empty {
    display: none;
  }
  .away .supply {
    color: inherit;
    font-weight: 600;
  }
  .trust {
    position: relative;
    margin-block-start: 0.5em;
  }
  .trust:empty {
    display: none;
  }
  .labels {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    block-size: 1.75em;
    margin: 0;
    padding: 0;
    overflow: hidden;
    list-style: none;
  }
  .labels li {
    block-size: calc(1.75em / 0.75);
    padding-inline: 0.55em;
    border: 1px solid var(--_line);
    border-radius: 2em;
    font-size: 0.75em;
    font-weight: 600;
    line-height: calc(1.75em / 0.75 - 2px);
    white-space: nowrap;
  }
  .note {
    margin-block-start: 0.2em;
    font-size: 0.75em;
  }
  .actions {
    position: relative;
    z-index: 1;
    display: flex;
    margin-block-start: auto;
    padding-block-start: 0.75em;
  }
  .actions button {
    flex: 1;
    margin: 0;
  }
  .secondary {
    border-color: currentColor;
    background: transparent;
    color: inherit;
  }
  @media print {
    .card {
      break-inside: avoid;
    }
    .actions {
      display: none;
    }
  }
`

/** The element itself: which layout, by its own width. */
export const productCardStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  /* Inside, where the page's own rules do not reach. Where content decides the width, it is that of a tall card. */
  .frame {
    block-size: 100%;
    container-type: inline-size;
    contain-intrinsic-inline-size: 18em;
  }
  .card {
    min-block-size: max(100%, 75cqi + 16.2em);
    /* Below the fold only its place is kept, by the least height of each layout. */
    content-visibility: auto;
    contain-intrinsic-block-size: auto 0;
  }
  @container (max-width: 16.24em) {
    .card {
      min-block-size: max(100%, 100cqi + 17.3em);
    }
    ${compactCard}
  }
  @container (min-width: 30em) {
    .card {
      min-block-size: max(100%, 18em);
    }
    ${wideCard}
  }
  .row {
    .card {
      min-block-size: max(100%, 9.25em);
    }
    ${rowCard}
  }
  @container (max-width: 16.24em) {
    .row {
      ${narrowRowCard}
    }
  }
`
