/** Style of the report: as the office's printer and phone have it, light or dark, without a script. */
export const reportStyle = `
:root { color-scheme: light dark; --ink: #2b2622; --quiet: #5f564e; --paper: #fff; --band: #f6f1e7; --line: #d9cfbf; --link: #27406b; --error: #9c2a1f; --warning: #7a5200 }
@media (prefers-color-scheme: dark) { :root { --ink: #eee7dc; --quiet: #b9afa3; --paper: #1b1815; --band: #26221d; --line: #4a4239; --link: #a9c1ee; --error: #ff9c8f; --warning: #f0c060 } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
h1 { margin: 0 0 .25rem; font-size: 1.6rem; line-height: 1.2 }
h2 { margin: 2.5rem 0 .5rem; font-size: 1.15rem; overflow-wrap: anywhere }
p { margin: .25rem 0; max-width: 46rem; overflow-wrap: anywhere }
a { color: var(--link) }
.quiet { color: var(--quiet) }
.figures { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: 1.5rem 0; padding: 0; list-style: none }
.figures b { display: block; font-size: 1.6rem; line-height: 1.2; font-variant-numeric: tabular-nums }
fieldset { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 1.5rem 0 0; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: .5rem }
label { display: flex; gap: .4rem; align-items: center; min-height: 1.75rem; cursor: pointer }
table { width: 100%; border-collapse: collapse; text-align: start }
caption { text-align: start; padding-bottom: .25rem; color: var(--quiet) }
th, td { padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: anywhere }
thead th { overflow-wrap: normal; color: var(--quiet); font-weight: 600 }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap }
.value { font-family: ui-monospace, monospace; font-size: .9em; white-space: pre-wrap }
.level { font-weight: 600; white-space: nowrap }
.error .level { color: var(--error) }
.warning .level { color: var(--warning) }
.code { color: var(--quiet); font-size: .85em }
body:has(#only-errors:checked) .warning, body:has(#only-warnings:checked) .error { display: none }
@media (max-width: 44rem) {
  .problems thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden }
  .problems, .problems tbody, .problems caption { display: block; width: 100% }
  .problems tr { display: block; padding: .5rem 0; border-bottom: 1px solid var(--line) }
  .problems td, .problems th[scope=row] { display: grid; grid-template-columns: 6rem minmax(0, 1fr); gap: .5rem; padding: .1rem 0; border: 0; text-align: start }
  .problems td::before, .problems th[scope=row]::before { content: attr(data-title); color: var(--quiet); font-weight: 400; font-family: system-ui, sans-serif; font-size: .9rem }
}
@media print {
  :root { color-scheme: light; --ink: #000; --quiet: #444; --paper: #fff; --line: #999; --link: #000; --error: #000; --warning: #000 }
  body { max-width: none; padding: 0; font-size: 9pt }
  fieldset { display: none }
  thead { display: table-header-group }
  tr { break-inside: avoid }
  h2 { break-after: avoid }
}
`
