import { themeWords } from '@ovop-ntt/elements/tags'
import { type Html, html } from '../../html.ts'
import { widgetScript, widgetStyle } from '../../site.ts'
import type { Example } from './example.ts'

/** `Stok habis` → `stok-habis`: the place of an example on its page. */
export const anchorOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

/** What is pasted to give an element its data by property. */
function propertyScript({ id, change }: NonNullable<Example['property']>): string {
  const changes = Object.entries(change).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  const value = changes.length > 0 ? `{\n    ...produk,\n    ${changes.join(',\n    ')},\n  }` : 'produk'
  return `\n<script type="module">
  const produk = await katalog.product('53.09-kopi-arabika-bajawa')
  document.querySelector('#${id}').product = ${value}
</script>`
}

function code({ markup, property }: Example): Html {
  return html`<figure class="code">
      <pre tabindex="0"><code>${markup.text}${property && propertyScript(property)}</code></pre>
      <button type="button" class="copy" data-copy>Salin kode</button>
    </figure>`
}

/** Data for the elements of a page, which its script sets as their `product`. */
function propertyData({ id, product, change }: NonNullable<Example['property']>): Html {
  return html`<template data-product-of="${id}">${JSON.stringify({ ...product, ...change })}</template>`
}

/** A page of its own for an example: in a frame, so that it cannot reach the one around it. */
const frame = (name: string, content: Html, sandbox?: string) =>
  html`<iframe class="frame-room" title="${name}"${
    sandbox !== undefined && html` sandbox="${sandbox}"`
  } loading="lazy" srcdoc="${
    html`<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title><meta name="color-scheme" content="light dark"><link rel="stylesheet" href="/tema.css"><link rel="stylesheet" href="/situs.css"><link rel="stylesheet" href="/elemen.css">${content}</html>`
      .text
  }"></iframe>`

/** The example in a window of its own. */
const framed = ({ name, markup }: Example) =>
  frame(
    name,
    html`${widgetStyle}${widgetScript}<body class="framed"><p>Halaman contoh di jendela kecil.</p>${markup}</body>`,
  )

/** What a visitor has before any script, and where none runs. */
export const withoutScript = (markup: Html): Html =>
  frame('Tanpa JavaScript', html`${widgetStyle}<body class="framed">${markup}</body>`, '')

/** An example with its code, and what it is. */
export function exampleSection(example: Example): Html {
  const { name, about, markup, property, room = 'wide' } = example
  const id = anchorOf(name)
  return html`<section class="example" aria-labelledby="${id}">
    <h3 id="${id}">${name}</h3>
    ${about && html`<p>${about}</p>`}
    ${property && propertyData(property)}
    <div class="beside beside-${room}">
    <div class="stage"><div class="room room-${room}">${example.framed ? framed(example) : markup}</div></div>
    ${code(example)}
    </div>
  </section>`
}

/** Code beside something that is no element: the state before any script. */
export function withoutScriptSection(markup: Html): Html {
  return html`<section class="example" aria-labelledby="tanpa-javascript">
    <h3 id="tanpa-javascript">Tanpa JavaScript</h3>
    <p>Sebelum skrip dimuat, dan bila tidak ada: tautan di dalamnya sudah dapat dipakai.</p>
    <div class="beside beside-phone">
    <div class="stage"><div class="room room-phone">${withoutScript(markup)}</div></div>
    ${code({ name: '', markup })}
    </div>
  </section>`
}

const lookNames = { plain: 'Polos', tenun: 'Tenun', pemerintah: 'Pemerintah' } as const
const schemeNames = { light: 'terang', dark: 'gelap' } as const
const densityNames = { compact: 'Rapat', roomy: 'Lapang' } as const

const panel = (
  name: string,
  theme: string,
  scheme: string,
  sample: Html,
) => html`<figure class="look" data-scheme="${scheme}">
      <figcaption>${name} <code>theme="${theme}"</code></figcaption>
      <ovop-catalog theme="${theme}"><div class="room">${sample}</div></ovop-catalog>
    </figure>`

/** An element in every look, light and dark, and in every density. */
export function looksSection(sample: Html, isWide: boolean): Html {
  const looks = [undefined, ...themeWords.look].flatMap((look) =>
    themeWords.scheme.map((scheme) =>
      panel(
        `${look ? lookNames[look] : 'Bawaan'}, ${schemeNames[scheme]}`,
        [look, scheme].filter(Boolean).join(' '),
        scheme,
        sample,
      ),
    ),
  )
  const densities = themeWords.density.map((density) => panel(densityNames[density], density, '', sample))
  return html`<section class="example" aria-labelledby="tampilan">
    <h3 id="tampilan">Semua tampilan</h3>
    <p>Warna, sudut, dan kerapatan dari atribut <code>theme</code>, pada elemen atau pada <code>ovop-catalog</code> di sekelilingnya. Huruf selalu huruf halaman.</p>
    <div class="looks${isWide && ' looks-wide'}">${looks}${densities}</div>
  </section>`
}

const choice = (group: string, value: string, name: string, checked = false) =>
  html`<label><input type="radio" name="${group}" value="${value}"${checked && html` checked`}> <span>${name}</span></label>`

/** The visitor's choice of look, which the examples of the page follow. */
export const picker: Html = html`<form class="picker" aria-label="Tampilan contoh di halaman ini">
  <fieldset><legend>Tampilan</legend>${choice('look', '', 'Bawaan', true)}${themeWords.look.map((look) => choice('look', look, lookNames[look]))}</fieldset>
  <fieldset><legend>Warna</legend>${choice('scheme', '', 'Ikut halaman', true)}${themeWords.scheme.map((scheme) => choice('scheme', scheme, schemeNames[scheme] === 'terang' ? 'Terang' : 'Gelap'))}</fieldset>
  <fieldset><legend>Kerapatan</legend>${choice('density', '', 'Biasa', true)}${themeWords.density.map((density) => choice('density', density, densityNames[density]))}</fieldset>
  <fieldset><legend>Bahasa</legend>${choice('lang', 'id', 'Indonesia', true)}${choice('lang', 'en', 'English')}</fieldset>
</form>`
