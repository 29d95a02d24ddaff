import { css } from 'lit'

/** Picture beside the text, where there is much room. */
export const wideCard = css`
  .card {
    flex-direction: row;
  }
  .media {
    flex: 0 0 42%;
    aspect-ratio: auto;
  }
  .body {
    flex: 1;
    padding: 1.25em 1.5em;
  }
  .name {
    font-size: 1.25em;
  }
  .price {
    margin-block-start: 0.75em;
  }
  .price b {
    font-size: 1.375em;
  }
  .actions button {
    flex: 0 1 auto;
    min-inline-size: 12em;
  }
`
