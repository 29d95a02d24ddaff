/** Colours of pictures, that stand on any ground: undyed cotton, ink, and what is quieter. Each text keeps 4.5 to 1. */
export const palette = {
  paper: '#fdfaf4',
  cotton: '#f2eadb',
  line: '#dccfb8',
  ink: '#221d17',
  quiet: '#5f564a',
  /** What speaks against a product. */
  against: '#8c1d18',
  sample: '#ffe08a',
  onSample: '#3d2f00',
} as const
