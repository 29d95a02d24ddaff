import { css } from 'lit'

export const buyBadgeStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: middle;
  }
  :host([variant='ribbon']) {
    display: block;
  }
  :host([variant='floating']) {
    position: fixed;
    inset-block-end: max(1rem, env(safe-area-inset-bottom));
    inset-inline-end: 1rem;
    z-index: var(--ovop-floating-layer, 900);
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
  .badge .strip {
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
  :host([variant='floating']) .badge {
    border-radius: 999px;
    box-shadow: 0 1px 6px rgb(0 0 0 / 30%);
  }
  @media print {
    :host {
      display: none;
    }
  }
`
