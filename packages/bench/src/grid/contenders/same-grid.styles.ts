/** The look of the grid by hand: that of ours in columns, in the page's font, light and dark. */
export const sameGridStyles = `
:host{--accent:light-dark(#27396b,#b7c6f7);--on-accent:light-dark(#fff,#111a33);--cotton:light-dark(#f2eadb,#2c2720);--line:color-mix(in srgb,currentColor 22%,transparent);--control:color-mix(in srgb,currentColor 52%,transparent);--quiet:color-mix(in srgb,currentColor 76%,transparent);display:block;container-type:inline-size;line-height:1.45}
*{box-sizing:border-box}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
button{display:inline-flex;align-items:center;justify-content:center;min-block-size:44px;padding:.5em 1em;border:1px solid transparent;border-radius:.625rem;background:var(--accent);color:var(--on-accent);font:inherit;font-weight:600;cursor:pointer}
form{display:grid;gap:.75em;margin:0 0 1em}
.search{position:relative}
.search svg{position:absolute;inset:calc(50% - .6em) auto auto .875em;inline-size:1.2em;block-size:1.2em;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;pointer-events:none}
input[type=search],select{appearance:none;min-block-size:44px;margin:0;border:1px solid var(--control);border-radius:2em;background:transparent;color:inherit;font:inherit}
input[type=search]{inline-size:100%;padding-inline:2.75em 1em}
.narrow{display:flex;gap:.5em;overflow-x:auto;padding:3px;margin:-3px;scrollbar-width:none}
.select{position:relative;flex:none}
.select::after{position:absolute;inset-block-start:calc(50% - .35em);inset-inline-end:1em;inline-size:.5em;block-size:.5em;border:solid currentColor;border-width:0 2px 2px 0;rotate:45deg;pointer-events:none;content:''}
select{max-inline-size:16em;padding-inline:.9em 2.2em;text-overflow:ellipsis}
option{background:Canvas;color:CanvasText}
.chip{position:relative;flex:none;display:inline-flex;align-items:center;gap:.4em;min-block-size:44px;padding-inline:1em;border:1px solid var(--control);border-radius:2em;cursor:pointer;white-space:nowrap}
.chip input{position:absolute;inset:0;margin:0;opacity:0;cursor:pointer}
.chip small{color:var(--quiet);font-size:.8125em}
.chip:has(:focus-visible){outline:3px solid var(--accent);outline-offset:1px}
.chip:has(:checked){background:var(--accent);color:var(--on-accent)}
.chip:has(:checked) small{color:inherit}
.about{display:flex;flex-wrap:wrap;gap:.25em .75em;align-items:center;min-block-size:44px;margin-block-end:.5em}
.count{margin:0;font-weight:600}
.order{display:flex;flex-wrap:wrap;align-items:center;gap:.6em;margin-inline-start:auto;font-size:.9375em}
.order>span:first-child{color:var(--quiet)}
.remove{gap:.4em;padding:.2em .9em;border-color:var(--line);border-radius:2em;background:color-mix(in srgb,currentColor 7%,transparent);color:inherit;font-weight:500}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,clamp(9.4em,24cqi,15.5em)),1fr));gap:.625em;margin:0;padding:0;list-style:none}
.cards>li{display:grid;min-inline-size:0}
:host([later]) .cards>li{content-visibility:auto;contain-intrinsic-size:auto 400px}
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
@container (min-width:68em){.cards{gap:1em}.media{aspect-ratio:4/3}.name{font-size:1.0625em}.place,.supply,.price span,.note{font-size:.8125em}.price b{font-size:1.1875em}.body{padding:.75em .875em .875em}}
@media (forced-colors:active){button{border-color:ButtonText}}`
