import { css } from 'lit'

/** A row of a list: a small picture, the text beside it. */
export const rowCard = css`
  .card {
    flex-direction: row;
  }
  .media {
    flex: 0 0 clamp(4em, 30%, 7em);
    aspect-ratio: auto;
  }
  .no-photo span {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .no-photo svg {
    inline-size: 2.5em;
  }
  .sample {
    inset-block-start: 0.375em;
    inset-inline-start: 0.375em;
    padding-inline: 0.4em;
    font-size: 0.625em;
  }
  .body {
    flex: 1;
    padding: 0.5em 0.75em 0.625em;
  }
  .name {
    font-size: 0.9375em;
  }
  .price {
    margin-block-start: 0.2em;
  }
  .price b {
    font-size: 1em;
  }
  .trust {
    margin-block-start: 0.3em;
  }
  .actions {
    padding-block-start: 0.4em;
  }
  .actions button,
  .actions .button {
    flex: 0 1 auto;
    min-inline-size: min(8em, 100%);
    padding-block: 0.3em;
    font-size: 0.875em;
  }
`

/** The same in a sidebar: no room for two columns, so the picture stands in a corner and the text runs past it. */
export const narrowRowCard = css`
  .card,
  .body {
    display: block;
  }
  .media {
    float: inline-start;
    inline-size: min(3.5em, 36cqi);
    block-size: calc(min(3.5em, 36cqi) + 0.625em);
    margin-inline-end: 0.5em;
    margin-block-end: 0.25em;
  }
  .name {
    -webkit-line-clamp: 3;
    font-size: 0.875em;
  }
  .place {
    clear: both;
    padding-block-start: 0.25em;
  }
  .actions {
    clear: both;
  }
  .price {
    padding-block-start: 0.25em;
  }
  .price b {
    font-size: min(1em, 13.5cqi);
  }
`
