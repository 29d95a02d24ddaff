import { css } from 'lit'

/** Products to choose among, and their small pictures. */
export const offersStyles = css`
  .offers {
    display: grid;
    gap: 0.5rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .offer {
    justify-content: flex-start;
    gap: 0.875rem;
    inline-size: 100%;
    min-block-size: 4.5rem;
    padding: 0 0.875rem 0 0;
    overflow: hidden;
    border-color: var(--_line);
    background: transparent;
    color: inherit;
    font-weight: 400;
    text-align: start;
  }
  .offer:hover {
    border-color: var(--_accent-ink);
    background: color-mix(in srgb, var(--_accent) 8%, transparent);
  }
  .picture {
    flex: none;
    position: relative;
    display: grid;
    place-content: center;
    inline-size: 5rem;
    overflow: hidden;
    background: var(--_cotton);
    color: var(--_on-cotton);
  }
  .picture img {
    position: absolute;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .picture svg {
    inline-size: 2.25rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .offer .picture {
    align-self: stretch;
  }
  .offer .words {
    flex: 1;
    display: grid;
    gap: 0.1rem;
    min-inline-size: 0;
    padding-block: 0.5rem;
    line-height: 1.3;
  }
  .offer .words b {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .offer small {
    color: var(--_quiet);
    font-size: 0.8125rem;
  }
  .offer .sum {
    font-weight: 700;
  }
`
