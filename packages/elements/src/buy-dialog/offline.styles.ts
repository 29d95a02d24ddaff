import { css } from 'lit'

/** The note that a press leaves while there is no connection. */
export const offlineStyles = css`
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
`
