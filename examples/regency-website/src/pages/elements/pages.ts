import type { Product } from '@ovop-ntt/core'
import { type Tag, tagNames, tags } from '@ovop-ntt/elements/tags'
import type { Catalogue } from '../../catalogue.ts'
import { type Html, html } from '../../html.ts'
import { type Page, widgetScript, widgetStyle } from '../../site.ts'
import { badgeExamples } from './badge.ts'
import { cardExamples } from './card.ts'
import { detailExamples } from './detail.ts'
import type { ElementExamples } from './example.ts'
import { gridExamples } from './grid.ts'
import { mapExamples } from './map.ts'
import { anchorOf, exampleSection, looksSection, picker, withoutScriptSection } from './parts.ts'
import { providerExamples } from './provider.ts'
import { qrisExamples } from './qris.ts'
import { statsExamples } from './stats.ts'

const ownExamples = (coffee: Product): Partial<Record<Tag, ElementExamples>> => ({
  'ovop-product-card': cardExamples(coffee),
  'ovop-buy-badge': badgeExamples,
  'ovop-product-grid': gridExamples,
  'ovop-product-detail': detailExamples(coffee),
  'ovop-programme-stats': statsExamples,
  'ovop-qris': qrisExamples(coffee),
  'ovop-village-map': mapExamples,
  'ovop-catalog': providerExamples,
})

/** An element that is new in the list is shown as it is; once it has attributes, a test asks for examples of them. */
const asItIs = (tag: Tag): ElementExamples => ({
  about: `Elemen ${tag}.`,
  examples: [{ name: 'Apa adanya', markup: html`<${tag}><a href="/produk/">Produk desa</a></${tag}>` }],
})

function examplesOf(coffee: Product): Record<Tag, ElementExamples> {
  const own = ownExamples(coffee)
  const all = tagNames.map((tag) => [tag, own[tag] ?? asItIs(tag)])
  return Object.fromEntries(all) as Record<Tag, ElementExamples>
}

const root = '/elemen/'
export const elementPath = (tag: Tag): string => `${root}${tags[tag].folder}/`

const head = html`<link rel="stylesheet" href="/elemen.css">
<script src="/elemen.js" defer></script>`

/** Elements whose looks need the whole width. */
const wide: ReadonlySet<Tag> = new Set<Tag>([
  'ovop-product-grid',
  'ovop-product-detail',
  'ovop-programme-stats',
  'ovop-village-map',
])

const elementLinks = (current?: Tag) => html`<nav class="element-links" aria-label="Elemen"><ul>
    <li><a href="${root}"${!current && html` aria-current="page"`}>Semua elemen</a></li>
    ${tagNames.map((tag) => html`<li><a href="${elementPath(tag)}"${tag === current && html` aria-current="page"`}><code>${tag}</code></a></li>`)}
  </ul></nav>`

const onPage = (names: readonly string[]) =>
  html`<nav class="on-page" aria-label="Di halaman ini"><ul>${names.map((name) => html`<li><a href="#${anchorOf(name)}">${name}</a></li>`)}</ul></nav>`

function elementPage(tag: Tag, { about, examples, sample }: ElementExamples): Page {
  const first = sample ?? examples[0].markup
  const names = [...examples.map(({ name }) => name), 'Tanpa JavaScript', 'Semua tampilan']
  return {
    path: elementPath(tag),
    title: `Elemen ${tag}`,
    description: about,
    head,
    body: html`<div class="frame elements-page">
  <header class="page-header">
    <h1><code>${tag}</code></h1>
    <p class="lead">${about}</p>
  </header>
  ${elementLinks(tag)}
  <div class="elements-columns">
  ${onPage(names)}
  <div class="examples">
  <h2 class="visually-hidden">Semua keadaan</h2>
  ${picker}
  <ovop-catalog id="pilihan">${examples.map(exampleSection)}</ovop-catalog>
  ${withoutScriptSection(first)}
  ${looksSection(first, wide.has(tag))}
  </div>
  </div>
</div>`,
  }
}

function elementIndex(all: Record<Tag, ElementExamples>): Page {
  const install = `${widgetStyle}\n${widgetScript}`
  return {
    path: root,
    title: 'Semua elemen',
    description: 'Setiap widget OVOP NTT dalam setiap keadaan dan tampilan, dengan kode untuk ditempel.',
    head,
    body: html`<div class="frame elements-page">
  <header class="page-header">
    <h1>Semua elemen</h1>
    <p class="lead">Setiap widget dalam setiap keadaan dan tampilan, dengan kode untuk ditempel.</p>
  </header>
  ${elementLinks()}
  <section class="example install" aria-labelledby="pasang">
    <h2 id="pasang">Sekali di setiap situs</h2>
    <p>Dua baris ini di bagian <code>head</code>; setelah itu widget ditempel di mana saja.</p>
    <figure class="code"><pre tabindex="0"><code>${install}</code></pre><button type="button" class="copy" data-copy>Salin kode</button></figure>
  </section>
  <ul class="element-tiles">${tagNames.map((tag) => {
    const { about, examples, sample } = all[tag]
    const first: Html = sample ?? examples[0].markup
    return html`<li class="tile${wide.has(tag) && ' tile-wide'}">
      <h2><a href="${elementPath(tag)}"><code>${tag}</code></a></h2>
      <p>${about}</p>
      <div class="stage"><div class="room">${first}</div></div>
      <p class="tile-more"><a href="${elementPath(tag)}">${examples.length + 2} keadaan dan tampilan <span class="visually-hidden">${tag}</span></a></p>
    </li>`
  })}</ul>
</div>`,
  }
}

/** Every element in every state and look: an overview, and a page an element. */
export function elementPages({ products }: Catalogue): Page[] {
  const coffee = products.find(({ id }) => id === '53.09-kopi-arabika-bajawa')
  if (!coffee) throw new Error('The sample has lost the coffee that the states are made from')
  const all = examplesOf(coffee)
  return [elementIndex(all), ...tagNames.map((tag) => elementPage(tag, all[tag]))]
}
