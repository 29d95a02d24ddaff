/** The look of the card by hand where it stands two in a row on a phone, in the page's font, light and dark. */
export const compactStyles = (host: string) => `
${host}{--accent:light-dark(#27396b,#b7c6f7);--on-accent:light-dark(#fff,#111a33);--cotton:light-dark(#f2eadb,#2c2720);--line:color-mix(in srgb,currentColor 22%,transparent);--control:color-mix(in srgb,currentColor 52%,transparent);--quiet:color-mix(in srgb,currentColor 76%,transparent);display:block;line-height:1.45}
*{box-sizing:border-box}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
button{display:inline-flex;align-items:center;justify-content:center;min-block-size:44px;padding:.5em 1em;border:1px solid transparent;border-radius:.625rem;background:var(--accent);color:var(--on-accent);font:inherit;font-weight:600;cursor:pointer}
.card{position:relative;display:flex;flex-direction:column;overflow:clip;border:1px solid var(--line);border-radius:.625rem}
.media{position:relative;aspect-ratio:1;background:var(--cotton)}
.media img{position:absolute;inset:0 0 .625em;inline-size:100%;block-size:calc(100% - .625em);object-fit:cover}
.away img{filter:grayscale(.5);opacity:.75}
.band{position:absolute;inset:auto 0 0;block-size:.625em;background:repeating-linear-gradient(115deg,#24365f 0 .3em,#efe3cd 0 .5em)}
.body{display:flex;flex:1;flex-direction:column;padding:.5em .625em .625em}
.name{display:-webkit-box;overflow:hidden;-webkit-box-orient:vertical;-webkit-line-clamp:2;margin:0;font-size:.9375em;font-weight:650;line-height:1.3;overflow-wrap:anywhere}
.name a{color:inherit;text-decoration:none}
.name a::after{position:absolute;inset:0;content:''}
.place,.supply,.price span,.note{color:var(--quiet);font-size:.75em}
.place{display:flex;gap:.3em;margin-block-start:.2em}
.place svg{flex:none;inline-size:.85em;block-size:.85em;margin-block-start:.25em;fill:currentColor}
.price{margin-block-start:.3em;line-height:1.3}
.price b{font-size:1.0625em;white-space:nowrap}
.price span{display:block}
.supply:empty,.trust:empty,.note:empty{display:none}
.away .supply{color:inherit;font-weight:600}
.trust{position:relative;margin-block-start:.5em}
.labels{display:flex;flex-wrap:wrap;gap:.25em;block-size:1.75em;margin:0;padding:0;overflow:hidden;list-style:none}
.labels li{padding-inline:.55em;border:1px solid var(--line);border-radius:2em;font-size:.6875em;font-weight:600;line-height:2.3;white-space:nowrap}
.explain{position:absolute;z-index:1;inset:50% 0 auto;block-size:max(100%,44px);padding:0;border:0;background:transparent;translate:0 -50%}
.actions{position:relative;z-index:1;display:flex;margin-block-start:auto;padding-block-start:.5em}
.actions button{flex:1;padding-inline:.25em;font-size:.9375em}
.away .buy{border-color:currentColor;background:transparent;color:inherit}
.meaning{max-inline-size:24em;margin:auto;padding:1em;border:1px solid var(--line);border-radius:.625rem;background:Canvas;color:CanvasText}
@media (forced-colors:active){button{border-color:ButtonText}}`

/** What a wider one has otherwise. */
export const tallStyles =
  '.media{aspect-ratio:4/3}.name{font-size:1.0625em}.place,.supply,.price span,.note{font-size:.8125em}.price b{font-size:1.1875em}.body{padding:.75em .875em .875em}'

/** The look of one card of any width. */
export const sameCardStyles = (host: string) => `${compactStyles(host)}
.frame{container-type:inline-size}
@container (min-width:16.25em){${tallStyles}.price span{display:inline}.labels li{font-size:.75em}.actions button{font-size:1em}}
@container (min-width:30em){.card{flex-direction:row}.media{flex:0 0 42%;aspect-ratio:auto}.body{padding:1.25em 1.5em}.name{font-size:1.25em}}`
