import { css } from 'lit'

/**
 * Colours of NTT's natural dyes: indigo, morinda red, turmeric and lontar brown, with undyed cotton as the yarn. Each weave
 * is one repeating picture between two lines of yarn.
 */
export const selvedgeStyles = css`
  .selvedge {
    --_ground: #24365f;
    --_yarn: #efe3cd;
    display: block;
    block-size: 0.625em;
    border-block: 1.5px solid var(--_ground);
    outline: 1px solid var(--_yarn);
    outline-offset: -2.5px;
    background-color: var(--_ground);
    background-position: center;
    background-size: 0.875em 100%;
    forced-color-adjust: none;
  }
  .mengkudu { --_ground: #7a2a25; }
  .kunyit { --_ground: #96641a; }
  .lontar { --_ground: #4f3928; }
  .belah { background-image: conic-gradient(from 45deg at 50% 50%, var(--_ground) 25%, transparent 0 50%, var(--_ground) 0 75%, transparent 0), linear-gradient(var(--_yarn), var(--_yarn)); background-size: 0.875em 100%; }
  .gigi { background-image: conic-gradient(from 135deg at 50% 20%, var(--_yarn) 25%, transparent 0); }
  .pucuk { background-image: conic-gradient(from -45deg at 50% 80%, var(--_yarn) 25%, transparent 0), linear-gradient(90deg, var(--_yarn) 12%, transparent 0); }
  .anak { background-image: radial-gradient(circle at 25% 50%, var(--_yarn) 0.14em, transparent 0.16em), linear-gradient(90deg, transparent 62%, var(--_yarn) 0 88%, transparent 0); }
  .silang { background-image: conic-gradient(from 45deg at 50% 50%, var(--_yarn) 25%, transparent 0 50%, var(--_yarn) 0 75%, transparent 0); background-size: 0.5em 100%; }
  .jajar { background-image: linear-gradient(115deg, transparent 30%, var(--_yarn) 0 55%, transparent 0); background-size: 0.5em 100%; }
  @media print {
    .selvedge { print-color-adjust: exact; }
  }
`
