import { css } from 'lit'

/** Packs to choose among, and the steps with the ways to buy. */
export const stepsStyles = css`
  .packs {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    margin: 0.5rem 0 0;
    padding: 0;
    border: 0;
  }
  .pack {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    padding-inline: 0.875rem;
    border: 1px solid var(--_control);
    border-radius: 2rem;
    font-size: 0.875rem;
    cursor: pointer;
  }
  .pack input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .pack:has(:checked) {
    border-color: var(--_accent-ink);
    box-shadow: inset 0 0 0 1px var(--_accent);
    font-weight: 600;
  }
  .pack:has(:focus-visible) {
    outline: 3px solid var(--_accent-ink);
    outline-offset: 1px;
  }
  .icon {
    flex: none;
    inline-size: 1.375rem;
    block-size: 1.375rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .steps {
    display: grid;
    gap: 1.25rem;
    margin: 0;
    padding: 0;
    list-style: none;
    counter-reset: step;
  }
  .steps > li {
    counter-increment: step;
  }
  h3 {
    display: flex;
    gap: 0.625rem;
    align-items: center;
    margin: 0 0 0.5rem;
    font-size: 1rem;
    font-weight: 700;
  }
  .steps h3::before {
    display: grid;
    flex: none;
    place-content: center;
    inline-size: 1.75rem;
    block-size: 1.75rem;
    border-radius: 50%;
    background: color-mix(in srgb, currentColor 10%, transparent);
    font-size: 0.875rem;
    content: counter(step);
  }
  .ways {
    display: grid;
    gap: 0.5rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .way {
    display: flex;
    align-items: center;
    gap: 0.875rem;
    min-block-size: 3.5rem;
    padding: 0.5rem 0.875rem;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    color: inherit;
    text-decoration: none;
  }
  a.way {
    border-color: var(--_line);
  }
  a.way:hover {
    border-color: var(--_accent-ink);
    background: color-mix(in srgb, var(--_accent) 8%, transparent);
  }
  a.way .icon {
    color: var(--_accent-ink);
  }
  /* WhatsApp is how most people order: the one filled button. */
  a.way.first {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  a.way.first .icon,
  a.way.first small {
    color: inherit;
  }
  a.way.first b {
    text-decoration: none;
  }
  a.way.first:hover {
    background: color-mix(in srgb, var(--_accent) 88%, currentColor);
  }
  .way b {
    display: block;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  a.way b {
    text-decoration: underline;
    text-decoration-color: var(--_line);
    text-underline-offset: 0.2em;
  }
  @media (forced-colors: active) {
    /* Where every border is drawn, what cannot be pressed has none, and what most people press has the strongest. */
    div.way {
      border-color: Canvas;
    }
    a.way.first {
      border: 3px solid LinkText;
    }
  }
  .unfold {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .unfold summary {
    list-style: none;
    cursor: pointer;
  }
  .unfold summary::-webkit-details-marker {
    display: none;
  }
  .unfold summary::after {
    flex: none;
    inline-size: 0.5rem;
    block-size: 0.5rem;
    margin-inline: auto 0.375rem;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    content: '';
    rotate: 45deg;
  }
  .unfold[open] summary::after {
    rotate: 225deg;
  }
  .unfold summary .icon {
    color: var(--_accent-ink);
  }
  .more {
    padding: 0.5rem 0.875rem 1rem;
  }
  .way small {
    color: var(--_quiet);
    font-size: 0.875rem;
    text-wrap: pretty;
  }
`
