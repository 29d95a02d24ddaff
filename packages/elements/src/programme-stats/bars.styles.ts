import { css } from 'lit'

/** Bars of cloth, their legend and the lists of them. What a part of a bar is, its weave says as well as its dye. */
export const barsStyles = css`
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 0.625em;
    overflow: hidden;
  }
  .mentoring .bar {
    block-size: 2.25em;
  }
  .bar.share {
    block-size: 0.5em;
  }
  .track {
    fill: var(--_track);
  }
  .fill,
  .cloth {
    fill: var(--_accent);
  }
  .bar .cloth {
    width: calc(100% - 2px);
  }
  .yarn {
    stroke: none;
  }
  .stitched .cloth {
    fill: var(--_mengkudu);
  }
  .stitched .yarn {
    stroke: var(--_on-accent);
    stroke-width: 3px;
    stroke-dasharray: 6 5;
  }
  .striped .cloth {
    fill: var(--_kunyit);
  }
  .striped .yarn {
    stroke: var(--_on-accent);
    stroke-width: 4em;
    stroke-dasharray: 2 4;
  }
  .hollow .cloth {
    x: 1px;
    y: 1px;
    width: calc(100% - 4px);
    height: calc(100% - 2px);
    fill: none;
    stroke: var(--_control);
    stroke-width: 1.5px;
  }
  .swatch .hollow .cloth {
    width: calc(100% - 2px);
  }
  .swatch {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.75em;
    margin-block-start: 0.5em;
  }
  .legend .figure {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 44px;
  }
  .legend b {
    font-size: 1.25em;
  }

  .groups {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
    gap: 0 clamp(2em, 5cqi, 4em);
  }
  .bars .figure {
    display: grid;
    align-content: center;
    gap: 0.35em;
    min-block-size: 44px;
    padding-block: 0.35em;
  }
  .row {
    display: flex;
    justify-content: space-between;
    gap: 1em;
  }
  a.figure:hover .row > span,
  .legend a:hover span,
  td a:hover {
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }

  .steps {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 22em), 1fr));
    gap: 1.25em clamp(2em, 5cqi, 4em);
  }
  .steps li {
    display: grid;
    gap: 0.35em;
  }
  .results {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    color: var(--_quiet);
    font-size: 0.875em;
  }
  .results span {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
  }
  .results .swatch {
    inline-size: 0.8em;
    block-size: 0.8em;
  }
  @media (forced-colors: active) {
    .fill,
    .plain .cloth,
    .stitched .cloth,
    .striped .cloth {
      fill: CanvasText;
    }
    .track {
      fill: Canvas;
      stroke: GrayText;
    }
    .yarn {
      stroke-opacity: 1;
    }
    .stitched .yarn,
    .striped .yarn {
      stroke: Canvas;
    }
  }
  @media print {
    .bar,
    .swatch {
      print-color-adjust: exact;
    }
  }
`
