import { css } from 'lit'

/** What stands on the stage and in the panel. Colours of morinda and turmeric, each with its partner for the dark. */
export const villageMapStyles = css`
  :host {
    --_level-0: #efe3cd;
    --_level-1: #ecc878;
    --_level-2: #d99a3c;
    --_level-3: #b4573f;
    --_level-4: #7d2c26;
    --_dot: #27396b;
    --_halo: #fffaf0;
    --_ink: #1d1a16;
    --_context: color-mix(in srgb, #4a3423 14%, transparent);
    --_coast: #8a7a60;
    --_paper: #fffdf8;
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_level-0: light-dark(#efe3cd, #3d372e);
      --_level-1: light-dark(#ecc878, #67502a);
      --_level-2: light-dark(#d99a3c, #94692a);
      --_level-3: light-dark(#b4573f, #c98f3a);
      --_level-4: light-dark(#7d2c26, #f0c878);
      --_dot: light-dark(#27396b, #c3d0fb);
      --_halo: light-dark(#fffaf0, #14120f);
      --_ink: light-dark(#1d1a16, #f6efe2);
      --_context: light-dark(
        color-mix(in srgb, #4a3423 14%, transparent),
        color-mix(in srgb, #efe3cd 11%, transparent)
      );
      --_coast: light-dark(#8a7a60, #8d8371);
      --_paper: light-dark(#fffdf8, #211f1b);
    }
  }
  .stage {
    color: var(--_ink);
    touch-action: pan-x pan-y;
    user-select: none;
    -webkit-user-select: none;
    cursor: grab;
  }
  .stage:active {
    cursor: grabbing;
  }
  .stage.on-dot {
    cursor: pointer;
  }
  .stage.active {
    touch-action: none;
    outline: 3px solid var(--_accent);
    outline-offset: -3px;
  }
  .surface,
  .tiles,
  .land,
  .labels,
  .stage > canvas,
  .markers {
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
  .tiles,
  .labels,
  .stage > canvas,
  .markers {
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
  .tiles img.loaded {
    visibility: visible;
  }
  .land {
    overflow: hidden;
    pointer-events: none;
  }
  .land path {
    fill: none;
    vector-effect: non-scaling-stroke;
  }
  .land .context {
    fill: var(--_context);
  }
  .land .region {
    pointer-events: auto;
    outline: none;
    cursor: pointer;
  }
  .tiles:not(:empty) ~ .land .region {
    fill-opacity: 0.62;
  }
  .level-0 {
    fill: var(--_level-0);
    background: var(--_level-0);
  }
  .level-1 {
    fill: var(--_level-1);
    background: var(--_level-1);
  }
  .level-2 {
    fill: var(--_level-2);
    background: var(--_level-2);
  }
  .level-3 {
    fill: var(--_level-3);
    background: var(--_level-3);
  }
  .level-4 {
    fill: var(--_level-4);
    background: var(--_level-4);
  }
  .land .region.level-0 {
    fill: var(--_level-0);
  }
  .land .region.level-1 {
    fill: var(--_level-1);
  }
  .land .region.level-2 {
    fill: var(--_level-2);
  }
  .land .region.level-3 {
    fill: var(--_level-3);
  }
  .land .region.level-4 {
    fill: var(--_level-4);
  }
  .land .coast {
    stroke: var(--_coast);
    stroke-width: 0.8px;
  }
  .land .borders {
    stroke: var(--_halo);
    stroke-width: 1.1px;
    stroke-dasharray: 4 3;
  }
  .land .region[aria-pressed='true'] {
    stroke: var(--_ink);
    stroke-width: 2px;
  }
  .land .outline {
    stroke: var(--_ink);
    stroke-width: 2.5px;
  }
  .stage > canvas {
    color: var(--_dot);
    outline-color: var(--_halo);
  }
  .label {
    inset: auto;
    fill: var(--_ink);
    stroke: var(--_halo);
    stroke-width: 3px;
    stroke-linejoin: round;
    paint-order: stroke;
    font-size: 12.5px;
    font-weight: 600;
    text-anchor: middle;
    dominant-baseline: central;
  }
  .label.label-village {
    font-size: 12px;
    font-weight: 500;
  }
  .label .count {
    font-weight: 800;
    font-variant-numeric: tabular-nums;
  }
  .markers button {
    pointer-events: auto;
  }
  .cluster {
    inline-size: 44px;
    block-size: 44px;
    min-inline-size: 0;
    min-block-size: 0;
    margin: -22px 0 0 -22px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: transparent;
  }
  .cluster:hover {
    background: transparent;
  }
  .cluster span {
    display: grid;
    place-items: center;
    min-inline-size: 30px;
    block-size: 30px;
    padding-inline: 5px;
    border: 2px solid var(--_halo);
    border-radius: 15px;
    background: var(--_dot);
    color: var(--_halo);
    font-size: 0.8125rem;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .cluster:hover span {
    outline: 2px solid var(--_dot);
  }
  .pin {
    inline-size: 44px;
    block-size: 44px;
    min-inline-size: 0;
    margin: -44px 0 0 -22px;
    padding: 0;
    border: 0;
    background: transparent;
  }
  .pin:hover {
    background: transparent;
  }
  .pin svg {
    block-size: 40px;
    fill: #d9a441;
    stroke: var(--_ink);
    stroke-width: 1.6;
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
    background: var(--_paper);
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
    box-shadow: 0 0 0 1px #1769aa;
  }
  .tip,
  .hint {
    position: absolute;
    pointer-events: none;
    border-radius: 6px;
    font-size: 0.8125rem;
    line-height: 1.4;
  }
  .tip {
    inset-block-end: 0.75rem;
    inset-inline-start: 0.75rem;
    max-inline-size: calc(100% - 1.5rem);
    padding: 0.25rem 0.625rem;
    border: 1px solid var(--_line);
    background: var(--_paper);
    font-weight: 600;
  }
  .hint {
    inset-block-start: 50%;
    inset-inline: 1rem;
    inline-size: fit-content;
    margin: -1.25rem auto 0;
    padding: 0.5rem 0.875rem;
    background: rgb(17 22 38 / 86%);
    color: #fff;
    text-align: center;
  }
  .tip:empty,
  .hint:empty {
    display: none;
  }
  .controls,
  .tools {
    position: absolute;
    z-index: 2;
    display: flex;
    gap: 0.5rem;
  }
  .controls {
    inset-block-end: 0.75rem;
    inset-inline-end: 0.75rem;
    flex-direction: column;
    gap: 0;
  }
  .tools {
    inset-block-start: 0.75rem;
    inset-inline-start: 0.75rem;
    flex-wrap: wrap;
    max-inline-size: calc(100% - 1.5rem);
  }
  .controls button,
  .tools button {
    border-color: var(--_line);
    background: var(--_paper);
    color: var(--_ink);
    font-size: 0.875rem;
  }
  .controls button {
    padding: 0;
  }
  .controls button:first-child {
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }
  .controls button:last-child {
    border-block-start: 0;
    border-start-start-radius: 0;
    border-start-end-radius: 0;
  }
  .controls button:hover,
  .tools button:hover {
    background: color-mix(in srgb, var(--_ink) 10%, var(--_paper));
  }
  .icon {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .panel {
    overflow-wrap: anywhere;
  }
  .title {
    margin: 0;
    font-size: 1.125rem;
    font-weight: 700;
    line-height: 1.3;
  }
  .title:focus {
    outline-offset: 4px;
  }
  .subtitle {
    margin: 1.25rem 0 0;
    font-size: 0.875rem;
    font-weight: 700;
  }
  .quiet,
  .place {
    margin: 0.125rem 0 0.75rem;
    color: var(--_quiet);
    font-size: 0.875rem;
  }
  .place {
    margin: 0;
    color: inherit;
  }
  .link {
    justify-content: start;
    min-block-size: 44px;
    margin-block-start: -0.5rem;
    padding: 0;
    background: transparent;
    color: var(--_accent);
    font-size: 0.875rem;
  }
  .link:hover {
    background: transparent;
    text-decoration: underline;
  }
  .rows {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
    column-gap: 1.5rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .row {
    justify-content: space-between;
    inline-size: 100%;
    padding: 0.375rem 0;
    border: 0;
    border-block-end: 1px solid var(--_line);
    border-radius: 0;
    background: transparent;
    color: inherit;
    font-weight: 500;
    text-align: start;
  }
  .row:hover {
    background: color-mix(in srgb, var(--_accent) 8%, transparent);
  }
  .row small {
    display: block;
    color: var(--_quiet);
    font-size: 0.8125rem;
    font-weight: 400;
  }
  .row-count {
    flex: none;
    color: var(--_quiet);
    font-size: 0.8125rem;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr));
    gap: 0.75rem;
  }
  .secondary {
    margin-block: 0.75rem;
    border-color: currentColor;
    background: transparent;
    color: inherit;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    align-items: center;
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  .legend dt {
    font-weight: 600;
  }
  .legend dd {
    display: inline-flex;
    align-items: center;
    gap: 0.35rem;
    margin: 0;
  }
  .swatch {
    inline-size: 1rem;
    block-size: 0.75rem;
    border: 1px solid var(--_coast);
    border-radius: 2px;
  }
  .credit span::before {
    content: ' · ';
  }
  @container (max-width: 30rem) {
    .tools button span {
      font-size: 0.8125rem;
    }
    .tools button {
      padding-inline: 0.625rem;
    }
    .controls button:first-child,
    .controls button:last-child {
      min-inline-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .land .region {
      fill: Canvas !important;
    }
    .land .context {
      fill: none;
      stroke: GrayText;
    }
    .land .coast,
    .land .borders {
      stroke: CanvasText;
    }
    .land .outline,
    .land .region[aria-pressed='true'] {
      stroke: Highlight;
      stroke-width: 4px;
    }
    .label {
      fill: CanvasText;
      stroke: Canvas;
    }
    .stage > canvas {
      color: CanvasText;
      outline-color: Canvas;
    }
    .swatch {
      display: none;
    }
    .cluster span {
      border-color: ButtonText;
    }
  }
  @media print {
    .map {
      display: block;
      break-inside: avoid;
    }
    .stage,
    :host(:not([product])) .stage {
      block-size: 12cm;
    }
    .stage,
    .cluster span,
    .swatch {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
    :host(:not([product])) .panel {
      block-size: auto;
      overflow: visible;
    }
    .controls,
    .tools,
    .tip,
    .hint,
    .link,
    .secondary {
      display: none;
    }
  }
  .stage.printing {
    inline-size: 17cm;
    block-size: 12cm;
  }
`
