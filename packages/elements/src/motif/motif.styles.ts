import { css } from 'lit'

/** Colours of NTT's natural dyes: indigo, morinda red, turmeric and lontar brown on undyed cotton. */
export const motifStyles = css`
  .motif {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    forced-color-adjust: none;
  }
  .motif .ground { fill: #1f2f54; }
  .motif .band { fill: #d9a441; }
  .motif .yarn, .motif path { fill: #efe3cd; }
  .motif.mengkudu .ground { fill: #6f2420; }
  .motif.kunyit .ground { fill: #8a5a12; }
  .motif.kunyit .band { fill: #6f2420; }
  .motif.lontar .ground { fill: #4a3423; }
  .motif.lontar .band { fill: #b4573f; }
`
