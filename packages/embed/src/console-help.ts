// What the console tells a webmaster: comes when there is something to tell.
import type { Client, NotFoundError, SignatureError } from '@ovop-ntt/core'
import { signatureHelp } from '@ovop-ntt/elements/base/signature-help.ts'
import { type Tag, tagNames } from '@ovop-ntt/elements/tags'
import { regencies } from '@ovop-ntt/geo'
import { distance } from 'fastest-levenshtein'
import { attributeOf, attributesOf, strangeAttributes, unknownAttributes } from './placeholder.ts'
import { say } from './say.ts'
import { areaAttributes, isAreaCode, notKeys, strangeSettings, tagSettings } from './trouble.ts'

/**
 * Tells what is wrong with a widget as it stands in the page.
 * @param foreign what it has taken in that is not its own
 */
export function explain(widget: Element, tag: Tag | undefined, foreign: Element | undefined): void {
  const where = startTag(widget)
  if (!tag) {
    const kinds = tagNames.map((name) => name.replace('ovop-', ''))
    const kind = widget.getAttribute('data-ovop')
    say(
      kind === null
        ? `${where} has no class that says which widget it is: one of ${kinds.map((name) => `ovop-${name}`).join(', ')}`
        : `${where}: there is no widget "${kind}"; data-ovop is ${orList(nearest(kind, kinds), kinds)}`,
    )
    return
  }
  for (const name of unknownAttributes(widget, tag)) {
    const known = attributesOf(tag).map((attribute) => `data-ovop-${attribute}`)
    say(`${where}: ${name} means nothing to it; it knows ${orList(nearest(name, known), known)}`)
  }
  for (const name of strangeAttributes(widget, tag)) {
    const known = attributesOf(tag)
    if (name.startsWith('data-'))
      say(
        `${where}: ${name} means nothing to it: write ${widget.localName === tag ? '' : 'data-ovop-'}${name.slice(5)}`,
      )
    else {
      const near = nearest(name, known)
      if (near.length) say(`${where}: ${name} means nothing to it; it knows ${near.join(' or ')}?`)
    }
  }
  if (foreign)
    say(
      `${where} has taken in ${startTag(foreign)}, which would vanish with its fallback: HTML closes no tag by "/>". Close it by </${widget.localName}>, with a link inside`,
    )
  for (const name of areaAttributes) {
    const value = attributeOf(widget, name)
    if (value !== null && !isAreaCode(value))
      say(`${where}: ${name} takes a Kemendagri code${codeHint(name, value)}`)
  }
  const key = attributeOf(widget, 'catalog-key')
  explainKey(`${where}: its catalog-key`, key)
  if (key) explainPlainHttp(where)
}

/** Tells what is wrong with the settings of a script tag. */
export function explainTag(script: HTMLScriptElement): void {
  const known = tagSettings.map((name) => `data-${name}`)
  for (const name of strangeSettings(script)) {
    const [near] = name.startsWith('data-') ? nearest(name, known) : [`data-${name}`]
    if (near) say(`The script tag: ${name} means nothing to it: write ${near}`)
  }
  explainKey('The script tag: its data-catalog-key', script.dataset.catalogKey)
}

function explainKey(where: string, value: string | null | undefined): void {
  for (const word of notKeys(value))
    say(
      word === ''
        ? `${where} is empty: the catalogue is not checked, and no payment code is drawn. Write the offline key of its publisher, or leave the attribute out`
        : `${where} names "${word.slice(0, 100)}", which is no key: one is 87 letters and begins with B. Copy it whole from the publisher of the catalogue`,
    )
}

/** Tells why a catalogue is not shown, and who can mend it. */
export function explainUntrusted({ address, reason }: SignatureError): void {
  say(signatureHelp(address, reason))
}

/** Tells that a key is named and cannot be checked: browsers have no cryptography on plain http. */
export function explainPlainHttp(where: string): void {
  if (globalThis.crypto?.subtle) return
  say(
    `${where}: this page came by plain http, where browsers check no signature. The catalogue's key is not checked, and no payment code is drawn. Serve the page by https`,
  )
}

/** Tells which ids a catalogue has that are nearly the one asked for. */
export async function explainUnknown(
  widget: Element & { client?: Client | undefined },
  { key, goneAt, message }: NotFoundError,
): Promise<void> {
  const { client } = widget
  if (!client || !key || goneAt) return say(`${startTag(widget)}: ${message || 'it names no product'}`)
  const found = await nearestIds(client, key)
  const hint = found.length ? ` Did you mean ${found.map((id) => `"${id}"`).join(' or ')}?` : ''
  say(`${startTag(widget)}: ${client.address} has no product "${key}".${hint}`)
}

async function nearestIds(client: Client, id: string): Promise<string[]> {
  const [, regency, slug = id] = /^(\d{2}\.\d{2})-(.*)$/.exec(id) ?? []
  const [inRegency, bySlug] = await Promise.all([
    regency ? client.page({ regency }, { limit: 50 }) : { items: [] },
    client.search(slug.replaceAll(/[-_.]+/g, ' '), { limit: 3 }),
  ])
  const ids = [...inRegency.items, ...bySlug.items].map((product) => product.id)
  const near = nearest(id, [...new Set(ids)])
  return near.length ? near : bySlug.items.map((product) => product.id)
}

function codeHint(name: string, value: string): string {
  if (name !== 'regency') return '; the codes stand in the catalogue, as village and origin of each product'
  const byName = new Map(regencies.map(({ shortName, code }) => [shortName.toLowerCase(), code]))
  const asked = value
    .toLowerCase()
    .replace(/^kab(upaten)?\.?\s+/, '')
    .trim()
  const [found] = nearest(asked, [...byName.keys()])
  return found ? `: write ${name}="${byName.get(found)}" for ${value}` : ', such as 53.09'
}

/** Those of some words that are nearly written like one, the nearest first, at most three. */
function nearest(word: string, words: readonly string[]): string[] {
  const limit = Math.max(2, Math.floor(word.length / 4))
  return words
    .map((candidate) => ({ candidate, far: distance(word.toLowerCase(), candidate) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ candidate }) => candidate)
}

const orList = (near: string[], all: readonly string[]) =>
  near.length ? `${near.join(' or ')}?` : all.join(', ')

/** `<div data-ovop="product-card">`, to find it in the page's source. */
function startTag(element: Element): string {
  const attributes = [...element.attributes].map(({ name, value }) => ` ${name}="${value.slice(0, 80)}"`)
  return `<${element.localName}${attributes.join('')}>`
}
