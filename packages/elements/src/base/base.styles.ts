import { css } from 'lit'

/**
 * What all elements share: the page's font and text colour, one accent of ours, and the tokens to change it.
 * Colours follow the `color-scheme` of the place the element stands in.
 *
 * @cssprop --ovop-accent - Colour of buttons, of what is chosen, and of the focus. An opaque colour.
 * @cssprop --ovop-on-accent - Text on the accent: black or white by itself, whichever is read better. One that cannot be read
 *   is refused on `localhost`, and the console says so.
 * @cssprop --ovop-surface - Background; the page's own by default.
 * @cssprop --ovop-dialog-surface - Background of a dialog; the page's own by default.
 * @cssprop --ovop-line - Borders.
 * @cssprop --ovop-quiet - Quiet text.
 * @cssprop --ovop-radius - Corners.
 * @cssprop --ovop-space - Room inside cards and between them, as a multiple of the usual: `0.7`.
 * @cssprop --ovop-font - Font family; the page's own by default.
 */
export const baseStyles = css`
  :host {
    --_accent: var(--ovop-accent, var(--ovop-themed-accent, #27396b));
    --_on-accent: var(--ovop-on-accent, #fff);
    --_accent-ink: var(--_accent);
    --_cotton: #f2eadb;
    --_on-cotton: #5d4a36;
    --_sample: #fdf3d7;
    --_on-sample: #1c1917;
    --_line: var(--ovop-line, var(--ovop-themed-line, color-mix(in srgb, currentColor 22%, transparent)));
    --_control: color-mix(in srgb, currentColor 52%, transparent);
    --_quiet: var(--ovop-quiet, color-mix(in srgb, currentColor 76%, transparent));
    --_radius: var(--ovop-radius, var(--ovop-themed-radius, 0.625rem));
    --_space: var(--ovop-space, var(--ovop-themed-space, 1));
    --_surface: var(--ovop-surface, var(--ovop-themed-surface, transparent));
    --_opaque-surface: var(--ovop-surface, var(--ovop-themed-surface, Canvas));
    box-sizing: border-box;
    font-family: var(--ovop-font, inherit);
    line-height: 1.45;
    text-align: start;
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_accent: var(--ovop-accent, var(--ovop-themed-accent, light-dark(#27396b, #b7c6f7)));
      --_on-accent: var(--ovop-on-accent, light-dark(#fff, #111a33));
      --_cotton: light-dark(#f2eadb, #2c2720);
      --_on-cotton: light-dark(#5d4a36, #d8c7ad);
    }
  }
  /*
   * Black or white on the accent, by its luminance (y): whichever is read better, at least 4.5 : 1 on any colour. Where a
   * browser cannot compute that, white stands on our own accents, which are dark enough for it.
   */
  @supports (color: color(from red xyz-d65 x y z)) {
    :host {
      --_whiteness: clamp(0, (0.179 - y) * 100000, 1);
      --_on-accent: var(
        --ovop-on-accent,
        color(from var(--_accent) xyz-d65 calc(0.9505 * var(--_whiteness)) var(--_whiteness) calc(1.089 * var(--_whiteness)))
      );
    }
  }
  /*
   * The accent as a line or as text on the surface: dark enough on a light one, light enough on a dark one, whatever accent
   * the page chose.
   */
  @supports (color: oklch(from red l c h)) {
    :host {
      --_accent-ink: light-dark(
        oklch(from var(--_accent) min(l, 0.5) c h),
        oklch(from var(--_accent) max(l, 0.78) c h)
      );
    }
  }
  :host([hidden]) {
    display: none !important;
  }
  :host([theme~='light']) {
    color-scheme: light;
  }
  :host([theme~='dark']) {
    color-scheme: dark;
  }
  :host([theme~='light']),
  :host([theme~='dark']) {
    --ovop-themed-surface: Canvas;
    color: CanvasText;
  }
  /* Looks: of a page without colours of its own, of cloth, and of an office. They reach the elements inside a provider. */
  :host([theme~='plain']) {
    --ovop-themed-accent: light-dark(#1c1917, #f5f5f4);
    --ovop-themed-radius: 0.25rem;
  }
  :host([theme~='tenun']) {
    --ovop-themed-accent: light-dark(#7a2a25, #f0a79a);
    --ovop-themed-surface: light-dark(#fbf6ec, #231d17);
    --ovop-themed-line: light-dark(#d8c8aa, #544a3c);
    --ovop-themed-radius: 0.125rem;
    color: light-dark(#2a1d12, #f3eadb);
  }
  :host([theme~='pemerintah']) {
    --ovop-themed-accent: light-dark(#0b4a82, #9fc8f0);
    --ovop-themed-surface: Canvas;
    --ovop-themed-radius: 0.25rem;
    color: CanvasText;
  }
  :host([theme~='compact']) {
    --ovop-themed-space: 0.7;
  }
  :host([theme~='roomy']) {
    --ovop-themed-space: 1.35;
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
    outline: 3px solid var(--_accent-ink);
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
  @media (forced-colors: active) {
    :host {
      --_accent-ink: Highlight;
      --_on-accent: ButtonText;
      --_on-sample: CanvasText;
    }
    /* Chromium forces no colour that is written as a pair. */
    :host([theme~='tenun']) {
      --ovop-themed-surface: Canvas;
      color: CanvasText;
    }
    button,
    .button {
      border-color: ButtonText;
    }
  }
`
