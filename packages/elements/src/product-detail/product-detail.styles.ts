import { css } from 'lit'

/** One column on a phone, picture beside text where there is room; the button to order stays in reach. */
export const productDetailStyles = css`
  :host {
    display: block;
    container: ovop-detail / inline-size;
    contain-intrinsic-inline-size: 40em;
    min-inline-size: 0;
  }
  .detail {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.25em * var(--_space));
  }
  .gallery {
    min-inline-size: 0;
  }
  .strip {
    position: relative;
    display: flex;
    overflow-x: auto;
    scroll-snap-type: x mandatory;
    overscroll-behavior-x: contain;
    scrollbar-width: none;
    border-radius: var(--_radius) var(--_radius) 0 0;
    background: var(--_cotton);
  }
  .strip > * {
    flex: 0 0 100%;
    aspect-ratio: 4 / 3;
    scroll-snap-align: start;
  }
  .strip img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .strip img.whole {
    object-fit: contain;
  }
  .no-photo {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 0.25em;
    color: var(--_on-cotton);
  }
  .no-photo svg {
    inline-size: 6em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
    opacity: 0.75;
  }
  .thumbs {
    display: flex;
    gap: 0.5em;
    /* Room for the focus, without which the first would not stand under the picture's edge. */
    margin: calc(0.5em - 3px) -3px 0;
    overflow-x: auto;
    padding: 3px;
  }
  .thumbs button {
    flex: none;
    inline-size: 4.5em;
    block-size: 3.4em;
    padding: 0;
    border: 2px solid transparent;
    border-radius: 0.4em;
    background: transparent;
    overflow: hidden;
  }
  .thumbs button[aria-current='true'] {
    border-color: var(--_accent-ink);
  }
  .thumbs img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .sample {
    display: inline-block;
    padding: 0.15em 0.7em;
    border-radius: 2em;
    background: var(--_sample);
    color: var(--_on-sample);
    font-size: 0.8125em;
    font-weight: 600;
  }
  h2,
  .title {
    margin: 0.25em 0 0;
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.2;
    overflow-wrap: anywhere;
  }
  .place {
    margin: 0.3em 0 0;
    color: var(--_quiet);
  }
  .price,
  .packs {
    margin: 1em 0 0;
    padding: 0;
    border: 0;
    font-size: 1em;
  }
  .price b,
  .packs b {
    font-size: 1.25em;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .price b {
    margin-inline-end: 0.125em;
    font-size: 1.625em;
  }
  .price span,
  .packs span > span {
    color: var(--_quiet);
  }
  .price small,
  .packs small {
    display: block;
    color: var(--_quiet);
    font-size: 0.875em;
  }
  ul.packs {
    display: grid;
    gap: 0.5em;
    list-style: none;
  }
  .packs legend {
    padding: 0;
    margin-block-end: 0.5em;
    font-weight: 600;
  }
  .packs label {
    display: flex;
    gap: 0.75em;
    align-items: center;
    min-block-size: 44px;
    margin-block-end: 0.5em;
    padding: 0.5em 0.875em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .packs label:has(:checked) {
    border-color: var(--_accent-ink);
    box-shadow: inset 0 0 0 1px var(--_accent-ink);
  }
  .packs input {
    inline-size: 1.2em;
    block-size: 1.2em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .supply {
    margin: 0.5em 0 0;
    font-weight: 600;
  }
  .supply:empty {
    display: none;
  }
  /* On a phone at the end of the text, and so at the lower edge of the screen until one has come there. */
  .gallery + div {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
  }
  .gallery + div > :is(.sample, .portrait) {
    align-self: start;
  }
  .buy {
    position: sticky;
    z-index: 2;
    inset-block-end: 0;
    order: 1;
    display: flex;
    gap: 0.75em;
    align-items: center;
    margin-block-start: 1em;
    padding: 0.75em 0 max(0.75em, env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_line);
    background: var(--_opaque-surface);
  }
  /* What gets the focus comes to lie above it. */
  .detail :is(a, button, input, summary) {
    scroll-margin-block-end: 6em;
  }
  .buy b {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .buy button {
    flex: 1;
  }
  .summary {
    margin: 1em 0 0;
  }
  section {
    margin-block-start: calc(1.5em * var(--_space));
  }
  h3 {
    margin: 0 0 0.5em;
    font-size: 1.125em;
    font-weight: 700;
  }
  h4 {
    margin: 1em 0 0.25em;
    font-size: 1em;
  }
  section p {
    margin: 0 0 0.5em;
    max-inline-size: 68ch;
    white-space: pre-line;
  }
  .quiet,
  dt {
    color: var(--_quiet);
    font-size: 0.875em;
  }
  .permits,
  .steps,
  .others {
    display: grid;
    gap: 0.75em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .permits li + li {
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  .permits b {
    display: block;
  }
  .permits small,
  .facts small,
  .number {
    display: block;
    color: var(--_quiet);
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }
  .against,
  .permits small.against {
    color: inherit;
    font-weight: 600;
  }
  .steps {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    gap: 0.25em 1em;
  }
  .steps li {
    display: flex;
    gap: 0.5em;
    align-items: baseline;
    margin: 0;
    line-height: 1.4;
  }
  .steps li > span {
    flex: 1;
  }
  /* Full, half or empty, as far as it has come. */
  .steps li::before {
    flex: none;
    inline-size: 0.625em;
    block-size: 0.625em;
    border: 1.5px solid currentColor;
    border-radius: 50%;
    content: '';
  }
  .steps .in-progress::before {
    background: linear-gradient(to right, currentColor 50%, transparent 50%);
  }
  .steps .passed::before {
    background: currentColor;
    forced-color-adjust: none;
  }
  .facts {
    display: grid;
    gap: 0.75em;
    margin: calc(1.25em * var(--_space)) 0 0;
  }
  .portrait {
    inline-size: 6em;
    block-size: 6em;
    object-fit: cover;
    margin-block-start: 1.25em;
    border-radius: 50%;
  }
  .maker-story {
    margin-block-start: 0.75em;
    white-space: pre-line;
  }
  .facts dd {
    margin: 0;
  }
  .others {
    gap: 0;
  }
  .others a {
    display: flex;
    align-items: center;
    min-block-size: 44px;
    color: inherit;
    text-underline-offset: 0.2em;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 1.5em;
  }
  .secondary {
    border-color: var(--_control);
    background: transparent;
    color: inherit;
  }
  .map {
    min-block-size: 12em;
  }
  @container ovop-detail (min-width: 46em) {
    .detail {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: calc(2.5em * var(--_space));
      align-items: start;
    }
    .gallery {
      position: sticky;
      inset-block-start: var(--_stick, 1em);
    }
    .buy {
      position: static;
      order: 0;
      margin: 0;
      padding-block: 1.25em 0;
      border: 0;
    }
    .buy b {
      display: none;
    }
    .buy button {
      flex: 0 1 20em;
    }
  }
  @media print {
    .detail {
      display: block;
    }
    .gallery {
      max-inline-size: 12em;
      margin-block-end: 0.75em;
    }
    .buy,
    .tools,
    .thumbs,
    .map {
      display: none;
    }
  }
`
