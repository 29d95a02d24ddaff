import { css } from 'lit'

/** What stands on the stage. Colours of turmeric and morinda on undyed cotton, each with its partner for the dark. */
export const stageStyles = css`
  :host {
    --_halo: Canvas;
    --_ink: CanvasText;
    --_coast: color-mix(in srgb, CanvasText 40%, #c8a468);
  }
  .land .region,
  .swatch {
    --_fill: var(--_light);
    fill: var(--_fill);
    background: var(--_fill);
  }
  @supports (color: light-dark(#000, #fff)) {
    .land .region,
    .swatch {
      --_fill: light-dark(var(--_light), var(--_dark));
    }
  }
  .level-0 {
    --_light: #f1e8d6;
    --_dark: #37322a;
    --_share: 0%;
  }
  .level-1 {
    --_light: #eecd86;
    --_dark: #5d4a28;
    --_share: 15%;
  }
  .level-2 {
    --_light: #dba04a;
    --_dark: #86602a;
    --_share: 30%;
  }
  .level-3 {
    --_light: #bb5f45;
    --_dark: #b98036;
    --_share: 45%;
  }
  .level-4 {
    --_light: #84322b;
    --_dark: #e5b765;
    --_share: 60%;
  }
  .stage {
    color: var(--_ink);
    touch-action: pan-x pan-y;
    user-select: none;
    -webkit-user-select: none;
    cursor: grab;
  }
  .stage.held {
    touch-action: none;
  }
  .surface,
  .sheet,
  .sheet > * {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .surface:focus-visible {
    z-index: 3;
    outline-offset: -3px;
    pointer-events: none;
  }
  .sheet {
    will-change: transform;
  }
  .sheet,
  .sheet > * {
    overflow: visible;
    pointer-events: none;
  }
  .pinned {
    position: absolute;
    inset: 0 auto auto 0;
  }
  .tiles img {
    inline-size: var(--_edge);
    block-size: var(--_edge);
    max-inline-size: none;
    visibility: hidden;
  }
  .tiles .loaded {
    visibility: visible;
  }
  .land path {
    fill: none;
    vector-effect: non-scaling-stroke;
  }
  .land .context {
    fill: color-mix(in srgb, var(--_ink) 9%, transparent);
  }
  .land .region {
    pointer-events: auto;
    outline: none;
    cursor: pointer;
  }
  .chosen .region:not([aria-pressed="true"]) {
    fill-opacity: 0.45;
  }
  .tiles:not(:empty) ~ .land .region {
    fill-opacity: 0.6;
  }
  .land .coast {
    stroke: var(--_coast);
  }
  .land .borders {
    stroke: var(--_coast);
    stroke-dasharray: 3 3;
  }
  .land .region[aria-pressed="true"],
  .land .outline {
    stroke: var(--_ink);
    stroke-width: 2px;
  }
  canvas {
    color: var(--_accent);
    outline-color: var(--_halo);
  }
  .label {
    inset: auto;
    fill: var(--_ink);
    stroke: var(--_halo);
    stroke-width: 3px;
    stroke-linejoin: round;
    paint-order: stroke;
    font-size: 12px;
    font-weight: 600;
    text-anchor: middle;
  }
  .label tspan {
    font-weight: 800;
  }
  .leader {
    inset: auto;
    stroke: var(--_ink);
    stroke-width: 1px;
  }
  .town {
    fill: var(--_ink);
    stroke: var(--_halo);
    stroke-width: 1.5px;
    inset: auto;
  }
  .name-of-town {
    font-weight: 400;
    font-style: italic;
    opacity: 0.85;
  }
  .markers button {
    margin-block-start: -22px;
    padding: 0;
    translate: -50%;
    border: 0;
    border-radius: 50%;
    background: transparent;
    pointer-events: auto;
  }
  .cluster span {
    display: grid;
    place-items: center;
    min-inline-size: 28px;
    block-size: 28px;
    padding-inline: 5px;
    border: 2px solid var(--_halo);
    border-radius: 14px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.8125rem;
    font-weight: 700;
  }
  .cluster.without span {
    background: var(--_halo);
    border-color: var(--_accent);
    min-inline-size: 18px;
    block-size: 18px;
    padding: 0;
  }
  .cluster:hover span {
    box-shadow: 0 0 0 3px color-mix(in srgb, var(--_accent) 35%, transparent);
  }
  .markers .pin {
    margin-block-start: -42px;
  }
  .pin svg {
    block-size: 40px;
    fill: #d9a441;
    stroke: #1f1b16;
    stroke-width: 1.5;
  }
  .pin circle {
    fill: #1f2f54;
    stroke: none;
  }
  .pin span {
    position: absolute;
    inset-block-start: 46px;
    padding: 1px 8px;
    border-radius: 4px;
    background: var(--_halo);
    color: var(--_ink);
    font-size: 0.8125rem;
    white-space: nowrap;
  }
  .you {
    inline-size: 16px;
    block-size: 16px;
    margin: -8px 0 0 -8px;
    border: 3px solid #fff;
    border-radius: 50%;
    background: #1769aa;
    outline: 1px solid #1769aa;
  }
  .tip {
    position: absolute;
    inset: auto auto 0.75rem 0.75rem;
    max-inline-size: calc(100% - 1.5rem);
    padding: 0.25rem 0.625rem;
    border-radius: 4px;
    background: var(--_ink);
    color: var(--_halo);
    font-size: 0.8125rem;
    font-weight: 600;
    pointer-events: none;
  }
  .tip:empty {
    display: none;
  }
  .tools {
    position: absolute;
    inset: 0.75rem 0.75rem auto;
    z-index: 2;
    display: flex;
    gap: 0.5rem;
    pointer-events: none;
  }
  .controls,
  .locate {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    pointer-events: auto;
  }
  .controls {
    display: flex;
    margin-inline-start: auto;
  }
  .tools button {
    padding: 0 0.75rem;
    background: var(--_halo);
    color: var(--_ink);
    font-size: 0.875rem;
  }
  .controls button {
    border: 0;
    border-radius: 0;
  }
  .controls button:first-child {
    border-radius: calc(var(--_radius) - 1px) 0 0 calc(var(--_radius) - 1px);
  }
  .controls button:last-child {
    border-radius: 0 calc(var(--_radius) - 1px) calc(var(--_radius) - 1px) 0;
  }
  .pad {
    pointer-events: auto;
  }
  .pad summary,
  .pad button {
    display: grid;
    place-items: center;
    box-sizing: border-box;
    inline-size: 46px;
    block-size: 46px;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_halo);
    color: var(--_ink);
    list-style: none;
    cursor: pointer;
  }
  .pad summary::-webkit-details-marker {
    display: none;
  }
  .pad div {
    position: absolute;
    inset-block-start: 3.25rem;
    inset-inline-end: 0;
    display: grid;
    grid-template-columns: repeat(3, 46px);
  }
  .pad button:first-child,
  .pad button:last-child {
    grid-column: 2;
  }
  .pad button:nth-child(2) {
    grid-column: 1;
  }
  .pad button:nth-child(3) {
    grid-column: 3;
  }
  .controls button + button {
    border-inline-start: 1px solid var(--_line);
  }
  .tools button:hover {
    background: color-mix(in srgb, var(--_ink) 10%, var(--_halo));
  }
  .icon {
    flex: none;
    inline-size: 1.25rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
  }
  /* Two lines beside the other buttons of a phone's map. */
  @container (max-width: 24rem) {
    .tools .locate {
      gap: 0.35rem;
      padding-inline: 0.5rem;
      text-align: start;
      line-height: 1.15;
    }
  }
  @container (max-width: 18.5rem) {
    .tools .locate {
      font-size: 0;
    }
  }
  @media (forced-colors: active) {
    :host {
      --_coast: CanvasText;
      --_accent: CanvasText;
    }
    .land .region,
    .cluster,
    .swatch {
      --_on-accent: Canvas;
      --_fill: color-mix(in srgb, CanvasText var(--_share), Canvas);
      forced-color-adjust: none;
    }
    .land .region[aria-pressed="true"],
    .land .outline {
      stroke: Highlight;
      stroke-width: 4px;
    }
  }
`
