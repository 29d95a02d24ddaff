// What is left of each snippet after the filters of content management systems, and what a visitor then sees. Filters that
// can be had run as they are; the others are modelled after what they were seen to do with such snippets, and say so.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import MarkdownIt from 'markdown-it'
import type { Page } from 'playwright'
import sanitizeHtml from 'sanitize-html'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HostSite, product, script, type Visit } from './host-site.ts'

const { resolve } = createRequire(import.meta.url)

/** What a webmaster pastes. The words of the link say what a picture or a card would: name and price. */
const link = `<a href="https://produk.example/produk/${product}/">Kopi arabika Bajawa, Rp60.000</a>`
const snippets = {
  element: `<ovop-product-card product="${product}">${link}</ovop-product-card>`,
  placeholder: `<div data-ovop="product-card" data-ovop-product="${product}">${link}</div>`,
  'class and link': `<div class="ovop-embed ovop-product-card">${link}</div>`,
  'script and placeholder': `<script src="/ovop/ovop.js" async></script><div data-ovop="product-card" data-ovop-product="${product}" style="margin:0">${link}</div>`,
  quote: `<blockquote class="ovop-embed ovop-product-card" data-ovop="product-card" data-ovop-product="${product}">${link}</blockquote>`,
  'picture and link': `<p><a href="https://produk.example/produk/${product}/"><img src="/lencana.svg" alt="Kopi arabika Bajawa, Rp60.000" width="280" height="120"><br>Kopi arabika Bajawa, Rp60.000</a></p>`,
  'frame and link': `<p>${link}</p><iframe sandbox="allow-scripts" src="/bingkai.html" name="ovop-kopi" width="100%" height="600" title="Kopi arabika Bajawa" frameborder="0"></iframe>`,
}
type Snippet = keyof typeof snippets

/** What a visitor sees: the card, a frame with it, the picture, or the words of the link. */
type Seen = 'card' | 'frame' | 'picture' | 'link'

const keepsData = (tags: string[], wildcard: string[]): sanitizeHtml.IOptions => ({
  allowedTags: [...sanitizeHtml.defaults.allowedTags, 'img', ...tags],
  allowedAttributes: {
    '*': wildcard,
    a: ['href', 'title', 'target', 'rel'],
    img: ['src', 'alt', 'width', 'height'],
  },
})

type Filter = (page: Page, html: string) => string | Promise<string>
/** A browser's own library, in one page for all snippets: `run` is called there, with each. */
const inBrowser = (files: string[], run: (html: string) => unknown): Filter => {
  let opened: Promise<Page> | undefined
  const open = async (page: Page) => {
    const blank = await page.context().newPage()
    await blank.setContent('<!doctype html><textarea></textarea>')
    for (const file of files) await blank.addScriptTag({ content: readFileSync(resolve(file), 'utf8') })
    return blank
  }
  return async (page, html) => {
    opened ??= open(page)
    return (await (await opened).evaluate(run, html)) as string
  }
}

/** A program of PHP that reads the snippet and says what it leaves of it. */
const byPhp = (script: string, ...args: string[]): Filter => {
  const file = fileURLToPath(new URL(`php/${script}`, import.meta.url))
  return (_, html) => execFileSync('php', [file, ...args], { input: html, encoding: 'utf8' })
}

const runs = (code: string) => spawnSync('php', ['-r', code]).status === 0
/** Debian's packages `php-cli`, `php-tidy` and `wordpress`, or another WordPress by its folder. */
const wordpress = process.env.OVOP_WORDPRESS ?? '/usr/share/wordpress'
const hasKses = existsSync(`${wordpress}/wp-includes/kses.php`) && runs('exit(0);')
const hasTidy = runs('exit(extension_loaded("tidy") ? 0 : 1);')

const everywhere: Record<Snippet, Seen> = {
  element: 'link',
  placeholder: 'card',
  'class and link': 'card',
  'script and placeholder': 'card',
  quote: 'card',
  'picture and link': 'picture',
  'frame and link': 'link',
}
const withFrames: Record<Snippet, Seen> = { ...everywhere, 'frame and link': 'frame' }

/** What AntiXSS leaves, as OpenSID has it set up: all but scripts, handlers and styles; what a script held stays as text. */
const antiXss = (html: string) =>
  html.replaceAll(/<\/?script[^>]*>/gi, '').replaceAll(/ (?:style|on\w+)=(?:"[^"]*"|'[^']*')/gi, '')

/** OpenSID cleans a widget by AntiXSS and mends it by HTML Tidy, which knows no elements but those of HTML. */
const openSidWidget: Filter = (page, html) => byPhp('tidy.php')(page, antiXss(html))

type FilterCase = [name: string, filter: Filter, seen: Record<Snippet, Seen>]

/** Filters that need what is not on every machine; where they are missing, the models below stand for them. */
const installed: FilterCase[] = [
  ...(hasKses
    ? [['WordPress KSES itself', byPhp('kses.php', wordpress), everywhere] satisfies FilterCase]
    : []),
  ...(hasTidy
    ? [
        [
          'widgets of OpenSID: AntiXSS, modelled, then HTML Tidy itself',
          openSidWidget,
          withFrames,
        ] satisfies FilterCase,
      ]
    : []),
]

const filters: FilterCase[] = [
  ...installed,
  [
    'sanitize-html, as it comes',
    (_, html) => sanitizeHtml(html),
    {
      element: 'link',
      placeholder: 'link',
      'class and link': 'link',
      'script and placeholder': 'link',
      quote: 'link',
      'picture and link': 'link',
      'frame and link': 'link',
    },
  ],
  [
    'sanitize-html, with pictures and classes',
    (_, html) => sanitizeHtml(html, keepsData([], ['class'])),
    {
      element: 'link',
      placeholder: 'link',
      'class and link': 'card',
      'script and placeholder': 'link',
      quote: 'card',
      'picture and link': 'picture',
      'frame and link': 'link',
    },
  ],
  [
    'DOMPurify, as it comes',
    inBrowser(['dompurify/dist/purify.min.js'], (html) =>
      (globalThis as unknown as { DOMPurify: { sanitize(html: string): string } }).DOMPurify.sanitize(html),
    ),
    everywhere,
  ],
  [
    'Markdown that lets HTML through',
    (_, html) => new MarkdownIt({ html: true }).render(html),
    {
      element: 'card',
      placeholder: 'card',
      'class and link': 'card',
      'script and placeholder': 'card',
      quote: 'card',
      'picture and link': 'picture',
      'frame and link': 'frame',
    },
  ],
  [
    'TinyMCE 6, as in articles of OpenSID',
    inBrowser(['tinymce/tinymce.min.js', 'tinymce/models/dom/model.min.js'], async (html) => {
      type Editor = { setContent(html: string): void; getContent(): string }
      const own = globalThis as unknown as {
        tinymce: { init(options: object): Promise<Editor[]> }
        editors?: Promise<Editor[]>
      }
      own.editors ??= own.tinymce.init({
        selector: 'textarea',
        skin: false,
        content_css: false,
        theme: false,
        convert_urls: false,
      })
      const [editor] = await own.editors
      editor!.setContent(html)
      return editor!.getContent()
    }),
    withFrames,
  ],
  [
    'widgets of OpenSID, modelled, Tidy too where it is not installed',
    (_, html) =>
      sanitizeHtml(antiXss(html), {
        ...keepsData(['iframe'], ['class', 'id', 'data-*']),
        allowedAttributes: false,
      }),
    withFrames,
  ],
  [
    'Joomla, and WordPress KSES where it is not installed, modelled',
    (_, html) => sanitizeHtml(html, keepsData([], ['class', 'id', 'data-*'])),
    everywhere,
  ],
  [
    'CodeIgniter’s xss_clean, modelled',
    (_, html) =>
      html
        .replaceAll(/<\/?script[^>]*>/g, '[removed]')
        .replaceAll(/(<\/?)ovop-[\w-]+/g, '$1ovop')
        .replaceAll(/<(\/?iframe[^>]*)>/g, '&lt;$1&gt;'),
    everywhere,
  ],
]

const site = new HostSite()
let visit: Visit | undefined
beforeAll(async () => {
  await site.open()
  site.answers.set('/lencana.svg', () => ({
    type: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg" width="280" height="120"><text y="60">Kopi arabika Bajawa Rp60.000</text></svg>',
  }))
  site.answers.set('/bingkai.html', () => ({
    type: 'text/html',
    body: '<p>Kopi arabika Bajawa, Rp60.000</p>',
  }))
})
afterAll(() => site.close())

const names = Object.keys(snippets) as Snippet[]

describe('after the filter', () => {
  it.each(filters)('%s, a visitor sees product, price and link', async (_, filter, expected) => {
    // One page for all: each puts what it left in the place of what the last one did.
    visit ??= await site.goTo({ body: script })
    const { page, errors } = visit
    errors.length = 0
    const left = await Promise.all(names.map((name) => filter(page, snippets[name])))
    // What lets our elements through lets scripts through, and nothing else does.
    expect(left.join('').includes('<script')).toBe(expected.element === 'card')
    await page.evaluate((parts) => {
      document.body.innerHTML = parts.map((html) => `<section>${html}</section>`).join('')
    }, left)
    const cards = names.filter((name) => expected[name] === 'card').length
    if (cards > 0)
      await page
        .locator('ovop-product-card article')
        .nth(cards - 1)
        .waitFor()
    const seen = await page.evaluate(() =>
      [...document.querySelectorAll('section')].map((section) => {
        const card = section.querySelector('ovop-product-card')?.shadowRoot?.querySelector('article')
        const frame = section.querySelector('iframe')
        const picture = section.querySelector('img')
        const link = section.querySelector('a')
        const shown = card ?? frame ?? picture ?? link
        return {
          kind: card ? 'card' : frame ? 'frame' : picture ? 'picture' : 'link',
          text: card?.textContent ?? picture?.alt ?? link?.textContent ?? '',
          isVisible: shown?.checkVisibility() === true && shown.getBoundingClientRect().height > 0,
          href: link?.href ?? '',
        }
      }),
    )
    expect(Object.fromEntries(names.map((name, at) => [name, seen[at]!.kind]))).toEqual(expected)
    for (const [at, { text, isVisible, href }] of seen.entries()) {
      expect(href, names[at]).toContain(`/produk/${product}/`)
      expect(text.replace(/\s+/g, ' '), names[at]).toMatch(/Kopi arabika Bajawa[\s\S]*Rp/)
      expect(isVisible, names[at]).toBe(true)
    }
    // Where a filter leads a picture is its own affair.
    expect(errors.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([])
  })
})
