import { cardStyleSheet, detailStyleSheet, statsStyleSheet } from '@ovop-ntt/elements/ssr'
import { accentsOf } from './theme.ts'

/** The site's one style sheet: the elements' own, and the pages around them. */
export function siteStyleSheet(colour: string): string {
  const accents = accentsOf(colour)
  return `${fonts}:root{--accent:${accents.light};--on-accent:${accents.onLight}}
@media (prefers-color-scheme:dark){:root{--accent:${accents.dark};--on-accent:${accents.onDark}}}
${site}${cardStyleSheet}${detailStyleSheet}${statsStyleSheet}${overElements}`
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\n\s*/g, '\n')
}

const fonts = [400, 600, 800]
  .map(
    (weight) =>
      `@font-face{font-family:"Plus Jakarta Sans";font-style:normal;font-weight:${weight};font-display:swap;src:url(huruf-${weight}.woff2) format("woff2")}`,
  )
  .join('\n')

const site = `
/* A system font in the widths of the site's own, so that nothing moves when that arrives. */
@font-face{font-family:"Site Fallback";src:local("Arial"),local("Liberation Sans"),local("Roboto");size-adjust:106%;ascent-override:98%;descent-override:21%;line-gap-override:0%}
:root{color-scheme:light dark;--paper:#fbf8f2;--sheet:#fffdf9;--ink:#221d17;--quiet:#6a5f52;--line:#e2d9c9;--cotton:#f2eadb;--shade-0:#eee7da;--shade-1:#e3cf9f;--shade-2:#d3ac5e;--shade-3:#b3772f;--shade-4:#7a3b22;--sea:#eaf0f3;--sample:#fdf3d7;--on-sample:#4a3710}
@media (prefers-color-scheme:dark){:root{--paper:#16130f;--sheet:#1d1a16;--ink:#f1ebe1;--quiet:#b9ad9c;--line:#3a342b;--cotton:#2a251e;--shade-0:#2b2822;--shade-1:#5a4a2b;--shade-2:#87682f;--shade-3:#bb8a3c;--shade-4:#e7bd6b;--sea:#171f24;--sample:#3a2f14;--on-sample:#f6e3b4}}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 "Plus Jakarta Sans","Site Fallback",system-ui,sans-serif;-webkit-font-smoothing:antialiased;text-rendering:optimizeLegibility}
a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:from-font}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:2px}
h1,h2{margin:0;line-height:1.15;letter-spacing:-.018em;text-wrap:balance}
h1{font-size:clamp(2rem,1.3rem + 3vw,3.25rem);font-weight:800}
h2{font-size:clamp(1.375rem,1.15rem + 1vw,1.75rem);font-weight:800}
main,.inner{width:min(72rem,100% - 2rem);margin-inline:auto}
main{padding-block:2rem 4rem}
main>section{margin-top:3.5rem}
main>section>h2{margin-bottom:1.25rem}
.lead{max-width:42rem;margin:.75rem 0 0;color:var(--quiet);font-size:clamp(1.0625rem,1rem + .4vw,1.25rem);text-wrap:pretty}
.count{margin:.75rem 0 1.25rem;color:var(--quiet)}
.skip{position:absolute;left:1rem;top:-4rem;z-index:9;padding:.6rem 1rem;background:var(--accent);color:var(--on-accent);border-radius:.5rem}
.skip:focus{top:1rem}
header.site{background:var(--sheet)}
header.site .inner{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.25rem 2rem;padding-block:.75rem}
header.site .selvedge{block-size:.75rem}
.brand{display:inline-flex;align-items:center;gap:.75rem;min-height:44px;color:var(--ink);font-weight:800;font-size:1.0625rem;letter-spacing:-.01em;text-decoration:none}
.brand img{display:block;max-width:10rem;height:2.5rem;object-fit:contain}
header nav ul{display:flex;flex-wrap:wrap;gap:0 1.25rem;margin:0;padding:0;list-style:none}
header nav a{display:inline-flex;align-items:center;min-height:44px;color:var(--ink);font-weight:600;text-decoration:none}
header nav a:hover{text-decoration:underline}
header nav a[aria-current]{color:var(--accent);box-shadow:inset 0 -3px var(--accent)}
header nav .language{color:var(--quiet);font-weight:400}
.sample-note{margin:0;background:var(--sample);color:var(--on-sample);font-size:.875rem;text-align:center}
.sample-note p{width:min(72rem,100% - 2rem);margin:0 auto;padding:.5rem 0}
.crumbs ol{display:flex;flex-wrap:wrap;margin:-.75rem 0 1rem;padding:0;list-style:none;font-size:.9375rem}
.crumbs li{display:inline-flex;align-items:center}
.crumbs li:not(:last-child)::after{margin-inline:.6em;color:var(--quiet);content:"›"}
.crumbs a{display:inline-flex;align-items:center;min-height:44px;color:var(--quiet)}
.button{display:inline-flex;align-items:center;justify-content:center;min-height:44px;padding:.6em 1.25em;border:1px solid currentColor;border-radius:.625rem;background:transparent;color:var(--ink);font:inherit;font-weight:600;line-height:1.2;text-decoration:none;cursor:pointer}
.button:hover{background:color-mix(in srgb,currentColor 8%,transparent)}
.button.strong{border-color:transparent;background:var(--accent);color:var(--on-accent)}
.button.strong:hover{background:color-mix(in srgb,var(--accent) 88%,var(--ink))}
.hero{display:grid;grid-template-columns:minmax(0,1fr);gap:1.5rem 3rem;align-items:center;margin-top:0!important}
@media (min-width:56rem){.hero{grid-template-columns:minmax(0,5fr) minmax(0,6fr);padding-block:1.5rem}}
.hero .actions{display:flex;flex-wrap:wrap;gap:.75rem;margin:1.5rem 0 0}
.hero .ovop-product-grid{max-width:34rem;margin-top:1.5rem}
h1+.ovop-product-grid{margin-top:1.25rem}
.ovop-product-grid+.chips{margin-top:1rem}
.regions,.locator{display:block;width:100%;height:auto;overflow:visible}
.regions .region{stroke:var(--paper);stroke-width:1.25px;vector-effect:non-scaling-stroke}
.shade-0{fill:var(--shade-0)}.shade-1{fill:var(--shade-1)}.shade-2{fill:var(--shade-2)}.shade-3{fill:var(--shade-3)}.shade-4{fill:var(--shade-4)}
.regions .chosen{fill:var(--accent)}
.regions a:hover .region,.regions a:focus-visible .region{fill:var(--accent)}
.regions a:focus-visible{outline:none}
.regions a:focus-visible .region{stroke:var(--ink);stroke-width:3px}
.regions .borders{fill:none;stroke:none}
.regions .name{fill:var(--ink);stroke:var(--paper);stroke-width:.28em;stroke-linejoin:round;paint-order:stroke;font-weight:600;text-anchor:middle;pointer-events:none}
.big-map{margin:2rem 0 0;padding:clamp(.5rem,2vw,2rem);border:1px solid var(--line);border-radius:1rem;background:var(--sea)}
.big-map figcaption,.area-map small{display:block;margin-top:1rem;color:var(--quiet);font-size:.8125rem}
@media (max-width:44rem){.big-map .name{display:none}}
ovop-village-map{display:block;margin-top:2rem}
h1+ovop-product-grid{display:block;margin-top:1.25rem}
.locator .mark{fill:var(--accent);stroke:var(--paper);stroke-width:2}
.locator .halo{fill:var(--accent);fill-opacity:.25}
.chips{display:flex;flex-wrap:wrap;gap:.5rem;margin:0;padding:0;list-style:none}
.chips a{display:inline-flex;align-items:center;gap:.5em;min-height:44px;padding:.25em 1.1em;border:1px solid var(--line);border-radius:2em;background:var(--sheet);color:var(--ink);font-weight:600;text-decoration:none}
.chips a:hover{border-color:var(--accent);color:var(--accent)}
.chips small{color:var(--quiet);font-size:.8125rem;font-weight:400;font-variant-numeric:tabular-nums}
h1+.chips{margin-top:1.25rem}
.more{margin:1.5rem 0 0;text-align:center}
.pager{display:flex;flex-wrap:wrap;align-items:center;justify-content:center;gap:1rem;margin-top:2rem;color:var(--quiet)}
.area{display:grid;grid-template-columns:minmax(0,1fr);gap:1rem 3rem;align-items:center;margin-bottom:2rem}
@media (min-width:48rem){.area{grid-template-columns:minmax(0,1fr) minmax(0,26rem)}}
.columns{margin:0;padding:0;list-style:none;columns:18rem;column-gap:2rem}
.columns li{padding:.5rem 0;border-bottom:1px solid var(--line);break-inside:avoid}
.columns a{font-weight:600}
.columns small{display:block;color:var(--quiet)}
.where{display:grid;grid-template-columns:minmax(0,1fr);gap:1rem 2rem;align-items:center;padding:1.25rem;border:1px solid var(--line);border-radius:1rem;background:var(--sheet)}
.where p{margin:0}.where small{color:var(--quiet)}
@media (min-width:40rem){.where{grid-template-columns:minmax(0,22rem) minmax(0,1fr)}}
.codes{display:grid;gap:1.5rem;margin:2rem 0 0;padding:0;list-style:none}
.codes>li{display:grid;grid-template-columns:minmax(0,1fr);gap:1rem 2rem;padding-top:1.5rem;border-top:1px solid var(--line);scroll-margin-top:1rem}
@media (min-width:48rem){.codes>li{grid-template-columns:minmax(0,22rem) minmax(0,1fr)}}
.codes h2:has(code){font-size:1.0625rem;letter-spacing:0;overflow-wrap:anywhere}
.codes code{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace}
.codes p{margin:.25rem 0 .75rem;overflow-wrap:anywhere}
.code-lists{margin-top:2rem}
.code-lists details{margin-left:1rem;border-top:1px solid var(--line)}
.code-lists summary{min-height:44px;padding:.6rem 0;font-weight:600;cursor:pointer}
.code-lists small{color:var(--quiet);font-weight:400}
.code-lists label{display:block;margin-bottom:.75rem;color:var(--quiet);font-size:.875rem}
.code-badge{margin:1rem 0 0!important}
.code-badge img{display:block;max-width:100%;height:auto}
.code-files{font-size:.875rem}
.code-files a{display:inline-flex;align-items:center;min-height:44px;padding-inline:.35em}
.codes label{display:block;margin-bottom:.75rem;color:var(--quiet);font-size:.875rem}
.codes textarea,.code-lists textarea{display:block;width:100%;field-sizing:content;margin-top:.35rem;padding:.75rem;border:1px solid var(--line);border-radius:.5rem;background:var(--sheet);color:var(--ink);font:.8125rem/1.5 ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;resize:vertical}
footer.site{border-top:1px solid var(--line);background:var(--sheet);color:var(--quiet);font-size:.9375rem}
footer .inner{padding-block:2rem 3rem}
footer p{margin:0 0 .5rem}
footer ul{display:flex;flex-wrap:wrap;gap:0 1.5rem;margin:0;padding:0;list-style:none}
footer a{display:inline-flex;align-items:center;min-height:44px;color:inherit}
footer .printed{display:none}
@media (forced-colors:active){.region{stroke:CanvasText!important}.button.strong{border:1px solid ButtonText}}
@media print{
@page{margin:16mm}
:root{--paper:#fff;--sheet:#fff;--ink:#000;--quiet:#444;--line:#bbb;color-scheme:light}
body{font-size:10.5pt}
header nav,.skip,.crumbs,.ovop-product-grid form,.hero .actions,.pager,.more,.codes textarea,footer ul,.where small a{display:none!important}
header.site .inner{padding-block:0 .5rem}
main,.inner{width:100%}
main{padding-block:1rem}
main>section{margin-top:1.5rem}
h2{break-after:avoid}
.region{print-color-adjust:exact}
footer .printed{display:block}
}
`

/** What of the elements is the site's here. */
const overElements = `
.ovop{--ovop-accent:var(--accent);--ovop-on-accent:var(--on-accent);--ovop-surface:var(--sheet);--ovop-line:var(--line);--ovop-quiet:var(--quiet);--_cotton:var(--cotton);display:block}
ovop-village-map,ovop-product-grid,ovop-product-detail,ovop-product-card{--ovop-accent:var(--accent);--ovop-on-accent:var(--on-accent);--ovop-line:var(--line);--ovop-quiet:var(--quiet)}
.ovop.ovop-product-detail .ovop-title{font-size:clamp(1.75rem,1.2rem + 2vw,2.5rem);font-weight:800;letter-spacing:-.018em}
.ovop.ovop-product-detail .ovop-map{display:none}
.ovop.ovop-product-detail .ovop-strip{border-radius:1rem 1rem 0 0}
@container ovop-detail (min-width:48em){.ovop.ovop-product-detail .ovop-gallery{position:sticky;top:1rem;align-self:start}}
.ovop.ovop-product-detail{--ovop-surface:transparent}
.ovop.ovop-product-detail .ovop-buy{background:var(--paper)}
@media print{
.ovop.ovop-product-detail :is(.ovop-buy,.ovop-ways) a::after{content:" <" attr(href) ">";font-size:8pt;font-weight:400;overflow-wrap:anywhere}
.ovop.ovop-product-detail :is(.ovop-buy,.ovop-ways) a[href*="wa.me"]::after{content:""}
.ovop .ovop-button{border:1px solid #000;background:none;color:#000}
}
`
