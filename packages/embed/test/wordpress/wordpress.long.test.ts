// What an author without the right to any HTML publishes in WordPress itself, and what a visitor then sees.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openBrowser } from '@ovop-ntt/testing/open-browser.ts'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type ServedFolder, serve } from '../../../catalog/src/commands/serve/serve.ts'
import { writePages } from '../../../catalog/src/print/pages/write-pages.ts'
import { buildSample } from '../../build/sample.ts'
import { missing, WordPress } from './wordpress-site.ts'

const script = fileURLToPath(new URL('../../dist/', import.meta.url))
const product = '53.09-kopi-arabika-bajawa'

const folder = mkdtempSync(join(tmpdir(), 'ovop-publisher-'))
const wordPress = new WordPress()
let publisher: ServedFolder
let browser: Browser

/** What is waited for comes at once on a quiet machine, and late on one that does other work besides. */
const patience = { timeout: 20_000 }

/** The child theme of the guide, with the address of a publisher. */
const childThemeOfGuide = (catalogue: string) => {
  const guide = readFileSync(
    new URL('../../../../examples/wordpress-plugin/README.md', import.meta.url),
    'utf8',
  )
  const block = (language: string) =>
    new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(guide)?.[1] ?? ''
  const functions = block('php').replace('https://situs-penerbit.example/katalog/catalog.json', catalogue)
  return { style: block('css'), functions }
}

/** What a visitor sees in the post: a card, a frame with one, a picture, a link, or text. */
type Seen = 'card' | 'frame' | 'picture' | 'link' | 'text'

describe.skipIf(missing.length > 0)(
  `in WordPress itself${missing.length > 0 ? ` (skipped: ${missing.join(', ')} not installed)` : ''}`,
  () => {
    /** What the publisher's page of codes has to be copied. */
    let boxes: { content: string; frame: string; picture: string }
    beforeAll(async () => {
      buildSample(folder)
      publisher = await serve(folder, { port: 0 })
      await writePages(folder, { address: publisher.url, openGraph: false })
      await wordPress.open()
      browser = await openBrowser()
      const codes = await browser.newPage()
      await codes.goto(`${publisher.url}kode/`)
      const copied = (label: string) =>
        codes.locator(`li[id="${product}"]`).getByLabel(label, { exact: false }).inputValue()
      boxes = {
        content: await copied('Untuk isi halaman'),
        frame: await copied('Bingkai, tanpa skrip'),
        picture: await copied('Gambar dengan tautan'),
      }
      await codes.close()
    })
    afterAll(async () => {
      await browser?.close()
      await wordPress.close()
      await publisher.close()
      rmSync(folder, { recursive: true, force: true })
    })

    const link = () => `<a href="${publisher.url}produk/${product}/">Kopi arabika Bajawa, Rp60.000</a>`
    const snippets = {
      'the address of a product’s page, alone in a line': () => `\n${publisher.url}produk/${product}/\n`,
      'a picture with a link': () => boxes.picture,
      'a frame, which WordPress takes away': () => boxes.frame,
      element: () => `<ovop-product-card product="${product}">${link()}</ovop-product-card>`,
      placeholder: () => boxes.content,
      'class and link': () => `<div class="ovop-embed ovop-product-card">${link()}</div>`,
      shortcode: () =>
        `[ovop jenis="product-card" product="${product}" tautan="${publisher.url}produk/${product}/"]Kopi arabika Bajawa[/ovop]`,
      block: () =>
        `<!-- wp:ovop-ntt/widget ${JSON.stringify({ product, link: `${publisher.url}produk/${product}/`, words: 'Kopi arabika Bajawa' })} /-->`,
    }
    type Snippet = keyof typeof snippets

    async function visit(address: string): Promise<{ page: Page; errors: string[] }> {
      const page = await browser.newPage()
      onTestFinished(() => page.close())
      const errors: string[] = []
      page.on('pageerror', ({ message }) => errors.push(message))
      await page.goto(address)
      return { page, errors }
    }

    async function expectSeen(name: Snippet, expected: Seen | 'nothing'): Promise<void> {
      const address = wordPress.post(snippets[name]())
      expect(address).toContain('http')
      const { page, errors } = await visit(address)
      const content = page.locator('.entry-content')
      const shown: Record<Seen, () => Promise<void>> = {
        card: () => content.locator('ovop-product-card article').getByText('Kopi arabika Bajawa').waitFor(),
        frame: () =>
          content.frameLocator('iframe').locator('[part=name]').getByText('Kopi arabika Bajawa').waitFor(),
        picture: () =>
          page
            .waitForFunction(
              () => (document.querySelector<HTMLImageElement>('.entry-content img')?.naturalWidth ?? 0) > 0,
            )
            .then(() => {}),
        link: () => content.getByRole('link', { name: 'Kopi arabika Bajawa' }).waitFor(),
        text: () => content.getByText('[ovop').waitFor(),
      }
      if (expected === 'nothing') expect((await content.textContent())?.trim()).toBe('')
      else await shown[expected]()
      if (expected === 'link') expect(await content.locator('ovop-product-card').count()).toBe(0)
      expect(errors).toEqual([])
    }

    it.each<[Snippet, Seen | 'nothing']>([
      ['the address of a product’s page, alone in a line', 'frame'],
      ['a picture with a link', 'picture'],
      ['a frame, which WordPress takes away', 'link'],
      ['element', 'link'],
      ['placeholder', 'link'],
      ['class and link', 'link'],
      ['shortcode', 'text'],
    ])('without anything of ours: %s shows a %s', expectSeen)

    it('a pasted address becomes a frame as high as its card, whose link WordPress opens', async () => {
      const { page } = await visit(wordPress.post(`${publisher.url}produk/${product}/`))
      const frame = page.locator('iframe.wp-embedded-content')
      expect(await frame.getAttribute('sandbox')).toBe('allow-scripts')
      const own = () =>
        page
          .frameLocator('iframe')
          .locator('body')
          .evaluate(({ scrollHeight }) => scrollHeight)
      await expect
        .poll(async () => Math.abs(((await frame.boundingBox())?.height ?? 0) - (await own())), patience)
        .toBeLessThan(5)
      // WordPress follows links to the embed's own host, and no others: they would be opened by nobody.
      await page.frameLocator('iframe').locator('[part=name] a').click()
      await expect.poll(() => page.url(), patience).toBe(`${publisher.url}produk/${product}/`)
    })

    describe('with the snippet for a theme', () => {
      let takeOut: () => void
      beforeAll(() => {
        takeOut = wordPress.addSnippet(childThemeOfGuide(`${publisher.url}catalog.json`), script)
      })
      afterAll(() => takeOut())

      it.each<[Snippet, Seen]>([
        ['placeholder', 'card'],
        ['class and link', 'card'],
        ['element', 'link'],
      ])('%s shows a %s', expectSeen)
    })

    describe('with the plugin', () => {
      beforeAll(() => {
        expect(wordPress.addPlugin(script, { ovop_ntt_catalog: `${publisher.url}catalog.json` })).toBe(
          'active',
        )
      })

      it.each<[Snippet, Seen]>([
        ['the address of a product’s page, alone in a line', 'frame'],
        ['a picture with a link', 'picture'],
        ['element', 'link'],
        ['placeholder', 'card'],
        ['class and link', 'card'],
        ['shortcode', 'card'],
        ['block', 'card'],
      ])('%s shows a %s', expectSeen)

      it('an author finds our block in the editor, fills it in, publishes, and a visitor sees the card', async () => {
        const { page } = await visit(`${wordPress.url}/wp-login.php`)
        page.setDefaultTimeout(patience.timeout)
        await page.locator('#user_login').fill('author')
        await page.locator('#user_pass').fill('author')
        await page.locator('#wp-submit').click()
        await page.goto(`${wordPress.url}/wp-admin/post-new.php`)
        await page.evaluate(() => {
          type Editor = { wp: { data: { dispatch(store: string): { set(...args: unknown[]): void } } } }
          // The tour that greets who comes for the first time.
          ;(globalThis as unknown as Editor).wp.data
            .dispatch('core/preferences')
            .set('core/edit-post', 'welcomeGuide', false)
        })
        await page.locator('.editor-post-title__input').fill('Kopi dari desa')
        await page.locator('button.edit-post-header-toolbar__inserter-toggle').click()
        await page.locator('.block-editor-inserter__search input').fill('Produk Desa')
        await page.locator('.block-editor-block-types-list').getByText('Produk Desa NTT').click()
        const block = page.locator('.wp-block-ovop-ntt-widget')
        await block.getByLabel('Id produk').fill(product)
        await block.getByLabel('Tautan bila widget tidak tampil').fill(`${publisher.url}produk/${product}/`)
        await block.getByLabel('Kata pada tautan').fill('Kopi arabika Bajawa')
        await page.locator('.editor-post-publish-panel__toggle').click()
        await page.locator('.editor-post-publish-panel .editor-post-publish-button').click()
        const published = page.locator('.post-publish-panel__postpublish-header a')
        await page.goto((await published.getAttribute('href')) ?? '')
        await page
          .locator('.entry-content ovop-product-card article')
          .getByText('Kopi arabika Bajawa')
          .waitFor()
      })

      it('nothing in a shortcode becomes markup of its own', async () => {
        const { page } = await visit(
          wordPress.post(
            `[ovop jenis='product-card" onclick="x' product='"><b>x' tautan='javascript:alert(1)' onclick='x']Kopi[/ovop]`,
          ),
        )
        const html = await page.locator('.entry-content').innerHTML()
        expect(html).not.toMatch(/javascript:|<b>x| onclick="/)
      })
    })
  },
)
