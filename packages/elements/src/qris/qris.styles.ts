import { css } from 'lit'

export const qrisStyles = css`
  .qris {
    display: grid;
    gap: 0.75rem;
    justify-items: center;
    margin: 0;
    text-align: center;
  }
  .code {
    display: block;
    inline-size: min(100%, 16rem);
    aspect-ratio: 1;
    border: 1px solid var(--_line);
    border-radius: 0.25rem;
    background: #fff;
    forced-color-adjust: none;
  }
  .qris figcaption {
    display: grid;
    gap: 0.25rem;
    justify-items: center;
    max-inline-size: 24rem;
    font-size: 0.875rem;
    text-wrap: balance;
  }
  .merchant {
    font-size: 1rem;
    overflow-wrap: anywhere;
  }
  .nmid {
    font-variant-numeric: tabular-nums;
  }
  .qris button {
    margin-block-start: 0.5rem;
  }
  .qris .sample-note {
    margin-block-start: 0.25rem;
    padding: 0.25rem 0.75rem;
    border: 1px solid var(--_on-sample);
    border-radius: 0.375rem;
    background: var(--_sample);
    color: var(--_on-sample);
  }
  .refusal {
    margin: 0;
    font-size: 0.9375rem;
  }
  .refusal + button {
    margin-block-start: 0.75rem;
  }
  .secondary {
    border-color: currentColor;
    background: transparent;
    color: inherit;
  }
`
