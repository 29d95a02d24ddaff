import { css } from 'lit'

/**
 * What all elements share: the page's font and text colour, one accent of ours, and the tokens to change it.
 * Colours follow the `color-scheme` of the place the element stands in.
 *
 * @cssprop --ovop-accent - Colour of buttons, of what is chosen, and of the focus.
 * @cssprop --ovop-on-accent - Text on the accent.
 * @cssprop --ovop-surface - Background; the page's own by default.
 * @cssprop --ovop-dialog-surface - Background of a dialog; the page's own by default.
 * @cssprop --ovop-line - Borders.
 * @cssprop --ovop-quiet - Quiet text.
 * @cssprop --ovop-radius - Corners.
 * @cssprop --ovop-font - Font family; the page's own by default.
 */
export const baseStyles = css`
  :host {
    --_accent: var(--ovop-accent, #27396b);
    --_on-accent: var(--ovop-on-accent, #fff);
    --_cotton: #f2eadb;
    --_on-cotton: #5d4a36;
    --_sample: #fdf3d7;
    --_on-sample: #1c1917;
    --_line: var(--ovop-line, color-mix(in srgb, currentColor 22%, transparent));
    --_control: color-mix(in srgb, currentColor 52%, transparent);
    --_quiet: var(--ovop-quiet, color-mix(in srgb, currentColor 76%, transparent));
    --_radius: var(--ovop-radius, 0.625rem);
    --_surface: var(--ovop-surface, var(--ovop-themed-surface, transparent));
    box-sizing: border-box;
    font-family: var(--ovop-font, inherit);
    line-height: 1.45;
    text-align: start;
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_accent: var(--ovop-accent, light-dark(#27396b, #b7c6f7));
      --_on-accent: var(--ovop-on-accent, light-dark(#fff, #111a33));
      --_cotton: light-dark(#f2eadb, #2c2720);
      --_on-cotton: light-dark(#5d4a36, #d8c7ad);
    }
  }
  :host([hidden]) {
    display: none !important;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([theme='light']),
  :host([theme='dark']) {
    --ovop-themed-surface: Canvas;
    color: CanvasText;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 44px;
    min-inline-size: 44px;
    margin: 0;
    padding: 0.5em 1em;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-weight: 600;
    line-height: 1.2;
    text-decoration: none;
    cursor: pointer;
  }
  button:hover,
  .button:hover {
    background: color-mix(in srgb, var(--_accent) 88%, currentColor);
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .offline {
    position: fixed;
    inset: auto 1rem max(1rem, env(safe-area-inset-bottom, 0px));
    z-index: 2147483647;
    max-inline-size: 26rem;
    margin: 0 auto;
    padding: 0.75rem 1rem;
    border: 1px solid;
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
    font-size: 1rem;
    text-align: center;
  }
  @media (forced-colors: active) {
    :host {
      --_on-accent: ButtonText;
      --_on-sample: CanvasText;
    }
    button,
    .button {
      border-color: ButtonText;
    }
  }
`
