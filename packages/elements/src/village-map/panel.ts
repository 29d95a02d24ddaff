import { localized, type ProductSummary, regencyName } from '@ovop-ntt/core'
import { html, nothing, type TemplateResult } from 'lit'
import { failureText } from '../base/failure-text.ts'
import type { Region } from './draw-basemap.ts'
import type { FoundPlace } from './find-on-map.ts'
import type { MapMessages } from './map.messages.ts'
import type { Choice } from './map-choice.ts'
import { byName, type MapVillage } from './map-data.ts'
import type { MapState, PlacedVillage } from './map-state.ts'
import { problemTemplate } from './poster.ts'
import type { StageView } from './stage-view.ts'
import type { OvopVillageMap } from './village-map.ts'
import type { productCards } from './village-products.ts'

export interface PanelParts {
  readonly messages: MapMessages
  readonly host: OvopVillageMap
  readonly state: MapState
  readonly picture: StageView
  readonly choice: Choice
  /** What the visitor is to be told just now. */
  readonly notice: string
  /** Draws a village's products, once the code for that is there. */
  readonly cards: typeof productCards | undefined
  readonly onVillage: (village: MapVillage) => void
  readonly onRegion: (region: Region) => void
  readonly onBack: () => void
  /** What the visitor looks for, and what was found. */
  readonly sought: string
  readonly found: readonly FoundPlace[] | undefined
  readonly onFind: (text: string) => void
  readonly onPlace: (found: FoundPlace) => void
  /** Reads products of the chosen village: the first, more, or again. */
  readonly onRead: () => void
}

/** Beside or below the picture: what went wrong, and what is chosen or in view, as a list. */
export function panelTemplate(parts: PanelParts): TemplateResult {
  const { messages, host, state } = parts
  const { data, dataError, basemapError } = state
  const problems = problemsOf(parts)
  return html`<div class="panel" part="panel">
    <div role="status">${data || problems.length > 0 ? problems.map(problemTemplate) : loading(parts)}</div>
    ${(dataError || basemapError) && retryButton(messages, () => state.retry())}
    ${dataError && html`<slot></slot>`}
    ${
      host.product
        ? state.villages.map((village) => quiet(`${village.name}, ${placeText(village, parts)}`))
        : html`${host.basemap ? nothing : findTemplate(parts)} ${choiceTemplate(parts)}`
    }
  </div>`
}

/** A field that finds a place and goes there. */
function findTemplate({ messages, sought, found, onFind, onPlace }: PanelParts): TemplateResult {
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && sought) {
      event.preventDefault()
      onFind('')
    } else if (event.key === 'Enter' && found?.[0]) onPlace(found[0])
  }
  return html`<div class="find" role="search">
    <input type="search" aria-label=${messages.find} placeholder=${messages.find} autocomplete="off"
      .value=${sought} @keydown=${onKey}
      @input=${(event: Event) => onFind((event.target as HTMLInputElement).value)} />
    ${
      found &&
      (found.length > 0
        ? html`<ul class="rows found">${found.map((one) => row(one.place.name, one.note, '', () => onPlace(one)))}</ul>`
        : quiet(messages.notFoundPlace))
    }
  </div>`
}

/** Above a field and a list it is only said: its line would move them when it goes. */
const loading = ({ messages, host }: PanelParts) =>
  host.product ? quiet(messages.loading) : html`<span class="visually-hidden">${messages.loading}</span>`

const quiet = (text: unknown) => html`<p class="quiet"><bdi>${text}</bdi></p>`

const retryButton = (messages: MapMessages, press: () => void) =>
  html`<button type="button" class="secondary" @click=${press}>${messages.retry}</button>`

/** What went wrong or is missing, in a sentence each. */
function problemsOf({ messages, host, state, picture, notice }: PanelParts): string[] {
  const { basemap, basemapError, data, dataError, badTiles } = state
  const { regency, client, villages, products } = host
  const isUnknown = regency && basemap && !picture.regions.some(({ code }) => code === regency)
  const isEmpty = data && data.villages.length === 0 && !data.byRegency && !dataError
  return [
    notice,
    basemapError && messages.noBasemap,
    isUnknown && messages.unknownRegency(regency),
    dataError && failureText(dataError, host.language, { failed: messages.noData }),
    !(client || villages || products) && messages.noCatalog,
    isEmpty && messages.empty,
    badTiles && badTiles === host.tiles && messages.noTiles,
  ].filter(Boolean) as string[]
}

function choiceTemplate(parts: PanelParts): TemplateResult {
  const { messages, state, picture, choice, onRead } = parts
  if (choice.kind === 'village') {
    const { village, products, failed } = choice
    const rest = failed
      ? html`${quiet(messages.noData)} ${retryButton(messages, onRead)}`
      : !products && quiet(messages.loading)
    const cards = products && parts.cards?.(products, parts.host, onRead)
    return titled(
      parts,
      village.name,
      placeText(village, parts),
      html`<slot name="village">${cards} ${rest || nothing}</slot>
        ${products && (products.isSupplier || products.items.length === 0) ? neighboursTemplate(village, parts) : nothing}`,
    )
  }
  if (choice.kind === 'list') {
    const { title, note, villages, notes } = choice
    return titled(parts, title, note, villageList(villages, parts, notes))
  }
  if (choice.kind === 'region') {
    const { code, name } = choice.region
    const own = state.villages.filter((village) => village.code.startsWith(`${code}.`))
    const note = new Set([picture.amountIn(choice.region), own.length > 0 && messages.villages(own.length)])
    const list =
      own.length > 0
        ? villageList(own, parts)
        : state.data && !state.dataError && quiet(messages[state.isReading(code) ? 'loading' : 'empty'])
    return titled(parts, name, joined(...note), list)
  }
  return inViewTemplate(parts)
}

/** From a village without products on to those around it that have some. */
function neighboursTemplate({ world }: MapVillage, parts: PanelParts): unknown {
  if (!world) return nothing
  const away = (other: PlacedVillage) => Math.hypot(other.world[0] - world[0], other.world[1] - world[1])
  const near = parts.state.placed
    .filter(({ products }) => products)
    .sort((a, b) => away(a) - away(b))
    .slice(0, 3)
  return near.length > 0
    ? html`<h3 class="quiet">${parts.messages.neighbours}</h3>${villageList(near, parts)}`
    : nothing
}

/** The list twin of the map: regencies while many are in view, else villages. */
function inViewTemplate(parts: PanelParts): TemplateResult {
  const { messages, state, picture, onRegion } = parts
  const { regionsSeen: regions, villagesSeen: villages } = picture
  const byRegion =
    regions.length > 0 && (picture.stage.isHome || regions.length > 8 || state.data?.byRegency === true)
  const note = joined(
    regions.length > 0 && messages.regencies(regions.length),
    villages.length > 0 && messages.villages(villages.length),
  )
  const list = byRegion
    ? html`<ul class="rows areas">${[...regions]
        .sort(byName)
        .map((region) => row(region.name, '', picture.amountIn(region), () => onRegion(region)))}</ul>`
    : villageList(villages, parts)
  return html`${titled(parts, messages.inView, note, list)}
    ${state.unplaced.length > 0 ? html`<h3 class="quiet">${messages.noPoint}</h3>${villageList(state.unplaced, parts)}` : nothing}`
}

function titled(parts: PanelParts, title: string, note: unknown, content: unknown): TemplateResult {
  const { messages, host, picture, choice, onBack } = parts
  const where = choice.kind === 'village' ? messages.back : host.basemap ? messages.allAreas : messages.all
  return html`${
    choice.kind === 'view' && picture.stage.isHome
      ? nothing
      : html`<button type="button" class="link" @click=${onBack}>‹ ${where}</button>`
  }
    <h2 class="title" id="title" tabindex="-1">${title}</h2>
    ${quiet(note)} ${content}`
}

/** At most this many villages stand in the list: past it, zooming in helps more than scrolling. */
const mostRows = 100

/** Villages in their order, with their districts or notes of one's own. */
function villageList(
  villages: readonly MapVillage[],
  { messages, host, onVillage }: PanelParts,
  notes?: ReadonlyMap<MapVillage, string>,
): TemplateResult {
  if (villages.length === 0) return quiet(messages.nothingInView)
  const rest = villages.length - mostRows
  return html`<ul class="rows">${villages.slice(0, mostRows).map((village) => {
    const { name, district, approximate, products } = village
    const note = notes?.get(village) ?? joined(district, approximate && messages.approximate)
    const goods = goodsOf(village, host.language)
    return row(name, note, products ? messages.products(products) : '', () => onVillage(village), goods)
  })}</ul>
    ${rest > 0 ? quiet(messages.more(rest)) : nothing}`
}

/** What a village makes, by name, with a small picture where there is one. */
interface Goods {
  readonly names: string
  readonly picture?: string | undefined
}

/** Of a page's own data nothing is taken for granted. */
function pictureOf({ images }: ProductSummary): string | undefined {
  const src: unknown = images?.[0]?.src
  return typeof src === 'string' && /^(https?:|\.{0,2}\/)/i.test(src) ? src : undefined
}

function goodsOf({ first = [], products = 0 }: MapVillage, language: string): Goods {
  const rest = products - first.length
  const names = first.map(({ name }) => localized(name, language))
  return {
    names: [names.join(', '), rest > 0 && `+${rest}`].filter(Boolean).join(' '),
    picture: first.map(pictureOf).find((src) => src !== undefined),
  }
}

const row = (name: string, note: string, amount: string, press: () => void, goods?: Goods) =>
  html`<li>
    <button type="button" class="row" part="row" @click=${press}>
      ${
        goods?.picture
          ? html`<img src=${goods.picture} alt="" width="44" height="44" loading="lazy" referrerpolicy="no-referrer" @error=${(event: Event) => (event.target as Element).remove()} />`
          : nothing
      }
      <span>${name}${goods?.names ? html`<b class="goods"><bdi>${goods.names}</bdi></b>` : nothing}${note && html`<small><bdi>${note}</bdi></small>`}</span>
      <small><bdi>${amount}</bdi></small>
    </button>
  </li>`

const joined = (...parts: unknown[]) => parts.filter(Boolean).join(' · ')

/** Where a village is, in words. */
function placeText(
  { district, regency, approximate, position }: MapVillage,
  { messages, host }: PanelParts,
): string {
  const place = [district, regency && regencyName(regency, host.language)].filter(Boolean).join(', ')
  return joined(place, approximate && messages.approximate, !position && messages.noPoint)
}
