import { formatDay, localized } from '@ovop-ntt/core'
import { html, type Markup } from '../markup.ts'
import { addressOf, linkTo, type Place, pathIn, ways } from './site.ts'
import { siteLanguages } from './words.ts'

/** What a page says. */
export interface PageContent {
  /** Of the page; the site's name follows. */
  title: string
  description: string
  /** Way of the page without its language, for the other languages. */
  way: string
  main: Markup
  /** Into the head: metadata of the page's own. */
  head?: Markup | undefined
  /** Which entry of the menu is the present one. */
  current?: string
  isHidden?: boolean
  /** A page that shows widgets needs the script even where others do not. */
  breadcrumb?: readonly { name: string; href: string }[]
}

/** A whole HTML document. */
export function documentOf(place: Place, content: PageContent): string {
  const { site, language, words, root, path } = place
  const title = localized(site.data.root.title, language)
  const { address } = site
  const canonical = addressOf(site, path)
  const alternates = siteLanguages.map((tag) => ({ tag, href: `${root}${pathIn(tag, content.way)}` }))
  const other = alternates.find(({ tag }) => tag !== language)
  const { contact } = site.data.root
  const email = contact?.email && html` · <a href="mailto:${contact.email}">${contact.email}</a>`
  const text = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${content.title === title ? title : `${content.title} · ${title}`}</title>
<meta name="description" content="${content.description}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="${site.theme.colour}">
${content.isHidden ? html`<meta name="robots" content="noindex">` : undefined}
${canonical === undefined ? undefined : html`<link rel="canonical" href="${canonical}">`}
${address === undefined ? undefined : alternates.map(({ tag }) => html`<link rel="alternate" hreflang="${tag}" href="${new URL(pathIn(tag, content.way), address).href}">`)}
<link rel="icon" href="${root}${site.theme.logo ?? 'situs/ikon.svg'}">
<link rel="preload" href="${root}situs/huruf-400.woff2" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="${root}${site.assets.styleSheet}">
${content.head ?? openGraphOf(content, title, canonical)}
${scriptTag(place)}
</head>
<body>
<a class="skip" href="#isi">${words.skip}</a>
<header class="site">
<div class="inner">
<a class="brand" href="${linkTo(place, ways.home)}">${site.theme.logo === undefined ? undefined : html`<img src="${root}${site.theme.logo}" alt="" height="40">`}<span>${title}</span></a>
<nav aria-label="${words.menu}"><ul>
${menu(place, content.current)}
${other ? html`<li><a class="language" href="${other.href}" lang="${other.tag}" hreflang="${other.tag}">${words.otherLanguage}</a></li>` : undefined}
</ul></nav>
</div>
<div class="ovop"><span class="ovop-selvedge ovop-nila ovop-belah"></span></div>
</header>
${site.data.root.sample ? html`<aside class="sample-note"><p>${words.sample}</p></aside>` : undefined}
<main id="isi">
${content.breadcrumb?.length ? html`<nav class="crumbs" aria-label="Breadcrumb"><ol>${content.breadcrumb.map(({ name, href }) => html`<li><a href="${href}">${name}</a></li>`)}</ol></nav>` : undefined}
${content.main}
</main>
<footer class="site">
<div class="inner">
<p><b>${site.data.root.publisher}</b>${email}</p>
<p>${words.asOf(formatDay(site.data.root.generatedAt, language))} · ${words.licence}: ${site.data.root.licence}</p>
<ul><li><a href="${linkTo(place, ways.codes)}">${words.codes}</a></li><li><a href="${root}catalog.json">${words.openData}</a></li></ul>
${canonical === undefined ? undefined : html`<p class="printed">${words.printed(canonical)}</p>`}
</div>
</footer>
</body>
</html>
`.text
  return text.replace(/\n{2,}/g, '\n')
}

function menu(place: Place, current: string | undefined): Markup[] {
  const { words, site } = place
  const entries = [
    [ways.products, words.products],
    [ways.map, words.map],
    [ways.statistics, words.statistics],
    ...(site.script ? [[ways.search, words.search]] : []),
  ] as const
  return entries.map(([way, name]) => {
    const link = linkTo(place, way as string)
    return way === current
      ? html`<li><a href="${link}" aria-current="page">${name as string}</a></li>`
      : html`<li><a href="${link}">${name as string}</a></li>`
  })
}

/** The widgets' script with the catalogue beside the pages; its code takes over what is there already. */
function scriptTag({ site, language, root }: Place): Markup | undefined {
  const { script, keys } = site
  if (script === undefined) return undefined
  const src = /^(https?:)?\/\//.test(script) ? script : `${root}${script}`
  const key = keys.length > 0 ? html` data-catalog-key="${keys.join(' ')}"` : undefined
  return html`<script src="${src}" data-catalog="${root}catalog.json"${key} data-lang="${language}" async></script>`
}

function openGraphOf(content: PageContent, title: string, address: string | undefined): Markup {
  return html`<meta property="og:type" content="website">
<meta property="og:title" content="${content.title}">
<meta property="og:site_name" content="${title}">
<meta property="og:description" content="${content.description}">
${address === undefined ? undefined : html`<meta property="og:url" content="${address}">`}`
}
