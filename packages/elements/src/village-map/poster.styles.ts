import { css } from 'lit'

/** The map's frame, the same for its poster, so that nothing moves when the map takes its place. */
export const posterStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    /* Where the content says the width, in a float or a flex row, the map has one to be read. */
    contain-intrinsic-inline-size: min(40rem, 100vw - 4rem);
    min-inline-size: 0;
  }
  .map {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
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
  .stage {
    position: relative;
    block-size: var(--ovop-map-height, clamp(17.5rem, 66cqi, 26rem));
    max-block-size: 80svh;
    overflow: hidden;
    background: color-mix(in srgb, #4a73a8 13%, transparent);
  }
  .poster {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    padding: min(24px, 4cqi);
    border-block-start: 56px solid transparent;
    fill: color-mix(in srgb, #d9a441 38%, transparent);
  }
  .panel {
    min-block-size: 13rem;
    padding: 1rem;
    border-block-start: 1px solid var(--_line);
  }
  /* Beside the page's own link. */
  .panel > button:has(+ slot) {
    margin-inline-end: 0.75rem;
  }
  .problem {
    margin: 0 0 0.75rem;
    padding: 0.5rem 0.75rem;
    border-inline-start: 4px solid #d9a441;
    font-size: 0.9375rem;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.5rem;
    align-items: center;
    justify-content: space-between;
    padding: 0.625rem 1rem;
    border-block-start: 1px solid var(--_line);
    font-size: 0.75rem;
  }
  .credit {
    margin: 0;
    color: var(--_quiet);
  }
  .credit a {
    color: inherit;
  }
  :host([product]) .stage {
    block-size: var(--ovop-map-height, 14rem);
  }
  :host([product]) .panel {
    min-block-size: 3rem;
    padding-block: 0.625rem;
  }
  @container (min-width: 48rem) {
    :host(:not([product])) .map {
      grid-template-columns: minmax(0, 1fr) minmax(18rem, 30%);
    }
    :host(:not([product])) .stage {
      block-size: var(--ovop-map-height, clamp(30rem, 46cqi, 42rem));
    }
    :host(:not([product])) .panel {
      position: relative;
      block-size: 0;
      min-block-size: 100%;
      overflow: auto;
      border-block-start: 0;
      border-inline-start: 1px solid var(--_line);
    }
    .foot {
      grid-column: 1 / -1;
      /* Room for the legend, which comes with the data: what stands below stays where it is. */
      align-content: center;
      min-block-size: 4rem;
    }
  }
  @media (forced-colors: active) {
    .poster {
      fill: GrayText;
    }
  }
`
