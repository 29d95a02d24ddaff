import { compactStyles, tallStyles } from '../../cards/contenders/same-card.styles.ts'

/** The look of the grid by hand: that of ours in columns, in the page's font, light and dark. */
export const sameGridStyles = `${compactStyles(':host')}
:host{container-type:inline-size}
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
@container (min-width:68em){.cards{gap:1em}${tallStyles}}`
