import { css } from 'lit'

export const buyBadgeStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: middle;
  }
  :host([variant='ribbon']),
  :host([variant='banner']) {
    display: block;
  }
  /* The place inside, and not the element, is what floats: a page that resets all styles of its elements does not reach it. */
  :host([variant='floating']) .place {
    position: fixed;
    inset-block-end: max(1rem, env(safe-area-inset-bottom, 0px));
    inset-inline-end: max(1rem, env(safe-area-inset-right, 0px), env(safe-area-inset-left, 0px));
    z-index: var(--ovop-floating-layer, 900);
    display: flex;
    max-inline-size: calc(100vw - 2rem);
    border-radius: 999px;
    background: var(--_accent);
    box-shadow: 0 1px 6px rgb(0 0 0 / 30%);
    line-height: 1.45;
  }
  .place.away {
    visibility: hidden;
  }
  .badge {
    position: relative;
    overflow: hidden;
    max-inline-size: 100%;
    padding-inline: 3.25rem 1.125rem;
    font-size: 1rem;
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    white-space: normal;
  }
  .strip {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: 2.5rem;
    border-inline-end: 3px solid #d9a441;
  }
  :host([variant='button']) .badge {
    padding-inline: 1.125rem;
  }
  :host([variant='button']) .strip {
    display: none;
  }
  :host([variant='ribbon']) .place {
    display: block;
    container: ovop-ribbon / inline-size;
  }
  :host([variant='ribbon']) .badge {
    inline-size: 100%;
    min-block-size: 3.5rem;
    padding-inline: 5.5rem 1.5rem;
    border-radius: 0;
    font-size: 1.125rem;
  }
  :host([variant='ribbon']) .strip {
    inline-size: 4.5rem;
  }
  @container ovop-ribbon (max-width: 18rem) {
    :host([variant='ribbon']) .badge {
      padding-inline: 3.25rem 1rem;
      font-size: 1rem;
    }
    :host([variant='ribbon']) .strip {
      inline-size: 2.5rem;
    }
  }
  :host([variant='floating']) .badge {
    min-inline-size: 0;
    border-start-start-radius: 999px;
    border-end-start-radius: 999px;
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .dismiss {
    flex: none;
    padding: 0 0.25rem 0 0;
    border-inline-start-color: color-mix(in srgb, var(--_on-accent) 35%, transparent);
    border-radius: 0 999px 999px 0;
  }
  .dismiss svg {
    inline-size: 0.75rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
  }
  :host([variant='banner']) .place {
    display: block;
    container: ovop-banner / inline-size;
  }
  .banner {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 1rem 1.5rem;
    overflow: hidden;
    padding: 1.25rem 1.5rem 1.25rem 4.5rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: 1rem;
    text-align: start;
  }
  .banner .strip {
    inline-size: 3rem;
  }
  .banner .words {
    flex: 1 1 14rem;
    display: grid;
    gap: 0.15rem;
    min-inline-size: 0;
  }
  .banner .words b {
    font-size: 1.25rem;
    line-height: 1.3;
  }
  .banner .words > span {
    color: var(--_quiet);
  }
  @container ovop-banner (max-width: 30rem) {
    .banner {
      padding: 1.75rem 1.125rem 1.125rem;
    }
    .banner .strip {
      inset: 0 0 auto;
      inline-size: auto;
      block-size: 0.75rem;
      overflow: hidden;
      border: 0;
      border-block-end: 2px solid #d9a441;
    }
    .banner button {
      flex: 1;
    }
  }
  @media (forced-colors: active) {
    :host([variant='floating']) .place {
      border: 1px solid ButtonText;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`
