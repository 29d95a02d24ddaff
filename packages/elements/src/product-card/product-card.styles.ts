import { css } from 'lit'

/**
 * Three layouts by the card's own width: a list row below 16 rem, a tall card, and a wide card from 30 rem.
 * Heights do not depend on the product, so that nothing moves when it arrives; `reserved.css` of the embed
 * package keeps the same space before the script runs.
 */
export const productCardStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  /* Inside, where the page's own rules do not reach: sizes depend on it. */
  .frame {
    container-type: inline-size;
  }
  .card {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    block-size: calc(75cqi + 17.5rem);
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: 1rem;
    font-weight: 400;
    font-style: normal;
    letter-spacing: normal;
    text-transform: none;
  }
  .media {
    position: relative;
    block-size: 75cqi;
    overflow: hidden;
  }
  .media img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .sample {
    position: absolute;
    inset-block-start: 0.5rem;
    inset-inline-start: 0.5rem;
    padding: 0.1rem 0.5rem;
    border: 1px solid var(--_on-sample);
    border-radius: 0.25rem;
    background: var(--_sample);
    color: var(--_on-sample);
    font-size: 0.75rem;
    font-weight: 600;
  }
  .body {
    display: flex;
    flex-direction: column;
    block-size: 17.5rem;
    min-inline-size: 0;
    padding: 0.75rem 1rem 1rem;
    overflow: hidden;
  }
  .name {
    margin: 0;
    font-size: 1.0625rem;
    font-weight: 650;
    line-height: 1.3;
  }
  .name,
  .place,
  .price,
  .availability,
  .note {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 1;
    overflow-wrap: anywhere;
  }
  .name {
    min-block-size: 2.6em;
    -webkit-line-clamp: 2;
  }
  .name a,
  ::slotted(a) {
    color: inherit;
    text-decoration: none;
  }
  .name a::after {
    position: absolute;
    inset: 0;
    content: '';
  }
  .name a:hover {
    text-decoration: underline;
  }
  .name a:focus-visible {
    outline: none;
  }
  .card:has(.name a:focus-visible) {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .place {
    display: flex;
    align-items: center;
    gap: 0.3rem;
    block-size: 1.4rem;
    color: var(--_quiet);
    font-size: 0.875rem;
    line-height: 1.4;
    white-space: nowrap;
  }
  .place svg {
    flex: none;
    inline-size: 0.9em;
    block-size: 0.9em;
    fill: currentColor;
  }
  .place span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .price {
    margin-block-start: 0.5rem;
    min-block-size: 1.5rem;
    line-height: 1.3;
  }
  .price b {
    font-size: 1.125rem;
    font-weight: 700;
  }
  .price span,
  .availability,
  .note {
    color: var(--_quiet);
    font-size: 0.8125rem;
  }
  .availability {
    block-size: 1.2rem;
    line-height: 1.2rem;
  }
  .labels {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    align-content: start;
    block-size: 3.3rem;
    margin: 0.4rem 0 0;
    padding: 0;
    overflow: hidden;
    list-style: none;
  }
  .labels li {
    block-size: 1.5rem;
    padding-inline: 0.45rem;
    border: 1px solid var(--_line);
    border-radius: 0.25rem;
    font-size: 0.75rem;
    font-weight: 600;
    line-height: calc(1.5rem - 2px);
    white-space: nowrap;
  }
  .note {
    block-size: 1.2rem;
    margin-block-start: 0.15rem;
    font-size: 0.75rem;
    line-height: 1.2rem;
  }
  .actions {
    position: relative;
    z-index: 1;
    display: flex;
    margin-block-start: auto;
  }
  .actions button {
    flex: 1;
    margin: 0;
  }
  .message {
    margin: 0.25rem 0;
    color: var(--_quiet);
    font-size: 0.875rem;
  }
  .secondary {
    border-color: currentColor;
    background: transparent;
    color: inherit;
  }
  .fallback {
    min-block-size: 2.6em;
  }
  .fallback ::slotted(a) {
    text-decoration: underline;
  }

  /* A list row: for sidebars. */
  @container (max-width: 15.99rem) {
    .card {
      grid-template-columns: 4.5rem minmax(0, 1fr);
      block-size: 13rem;
    }
    .media {
      block-size: 100%;
    }
    .body {
      block-size: 100%;
      padding: 0.5rem 0.625rem;
    }
    .name {
      font-size: 0.9375rem;
    }
    .sample {
      inset: 0.25rem auto auto 0.25rem;
      padding: 0 0.25rem;
      font-size: 0.6875rem;
    }
    .price {
      margin-block-start: 0.25rem;
      min-block-size: 2.6rem;
      -webkit-line-clamp: 2;
    }
    .price b {
      font-size: 1rem;
    }
    .note,
    .availability {
      display: none;
    }
    .labels {
      block-size: 1.5rem;
      margin-block-start: 0.25rem;
    }
    .actions button {
      padding-inline: 0.5em;
      font-size: 0.875rem;
    }
  }

  /* A wide card: picture beside the text. */
  @container (min-width: 30rem) {
    .card {
      grid-template-columns: 40% minmax(0, 1fr);
      block-size: 17.5rem;
    }
    .media {
      block-size: 100%;
    }
    .actions button {
      flex: 0 1 auto;
      min-inline-size: 12rem;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .arrived {
      animation: arrive 160ms ease-out;
    }
    @keyframes arrive {
      from {
        opacity: 0.4;
      }
    }
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
