import { css } from 'lit'

/** Two side by side on a phone: a square picture, and text that keeps to the little room. */
export const compactCard = css`
  .media {
    aspect-ratio: 1;
  }
  .body {
    padding: calc(0.5em * var(--_space)) calc(0.625em * var(--_space)) calc(0.625em * var(--_space));
  }
  .name {
    font-size: 0.9375em;
  }
  .sample {
    inset-block-start: 0.5em;
    inset-inline-start: 0.5em;
    font-size: 0.6875em;
  }
  .place,
  .supply,
  .price span {
    font-size: 0.75em;
  }
  .place {
    align-items: start;
    line-height: 1.35;
    white-space: normal;
  }
  .place svg {
    margin-block-start: 0.25em;
  }
  .regency-word {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .price {
    margin-block-start: 0.3em;
  }
  /* Of large text in little room only as much as an amount needs to stay whole. */
  .price b {
    font-size: min(1.0625em, 13.5cqi);
  }
  .price b + span {
    display: block;
    margin: 0;
  }
  .labels li {
    font-size: 0.6875em;
    block-size: calc(1.75em / 0.6875);
    line-height: calc(1.75em / 0.6875 - 2px);
  }
  .note {
    font-size: 0.6875em;
  }
  .actions {
    padding-block-start: 0.5em;
  }
  .actions button {
    padding-inline: 0.25em;
    font-size: 0.9375em;
  }
`
