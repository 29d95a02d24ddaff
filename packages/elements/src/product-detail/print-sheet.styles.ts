/** One page of A4, black on white: it is printed, copied and filed. */
export const sheetStyles = `
@page { size: A4; margin: 14mm; }
* { box-sizing: border-box; }
body {
  margin: 0;
  background: #fff;
  color: #000;
  font: 9.5pt/1.4 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, h3, p, ul, dl, dd { margin: 0; padding: 0; }
h1 { margin-block: 1mm; font-size: 20pt; line-height: 1.15; text-wrap: balance; }
h2, h3 { margin-block-end: 1.5mm; font-size: 10.5pt; }
ul { list-style: none; }
header {
  display: flex;
  gap: 8mm;
  justify-content: space-between;
  align-items: start;
  padding-block-end: 4mm;
  border-block-end: 0.6mm solid #000;
}
header img { flex: none; inline-size: 52mm; block-size: 39mm; border-radius: 1mm; object-fit: cover; }
.kind { color: #444; }
.sample {
  display: inline-block;
  margin-block-start: 2mm;
  padding: 0.5mm 2mm;
  border: 0.3mm solid #000;
  font-weight: 700;
}
.columns { columns: 2; column-gap: 8mm; padding-block: 5mm; }
section { margin-block-end: 5mm; break-inside: avoid; }
section p { margin-block-start: 1mm; }
.packs li, .price { display: flex; flex-wrap: wrap; gap: 0 2mm; align-items: baseline; padding-block: 0.7mm; }
.packs b, .price b { font-size: 12pt; }
small, .quiet, dt { color: #444; font-size: 8.5pt; }
.permits li, section ul:not(.packs) > li {
  padding-block: 1mm;
  border-block-end: 0.2mm solid #bbb;
}
.permits small, .facts small, .number { display: block; }
.against { font-weight: 700; }
.facts > div + div { margin-block-start: 2mm; }
.maker-story { display: none; }
footer {
  display: flex;
  gap: 5mm;
  align-items: center;
  padding-block-start: 4mm;
  border-block-start: 0.2mm solid #000;
  break-inside: avoid;
}
footer .code { flex: none; inline-size: 30mm; block-size: 30mm; }
footer p + p { margin-block-start: 1.5mm; }
.address { font-weight: 600; }
`
