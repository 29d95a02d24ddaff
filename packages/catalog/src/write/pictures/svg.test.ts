import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from '@ovop-ntt/testing/properties.ts'
import { describe, expect, test } from 'vitest'
import { dataFile } from '../../../test/sheet-of.ts'
import { rebuildSvg } from './svg.ts'
import { drawnElements, plainAttributes } from './svg-allowed.ts'
import { SvgError } from './svg-error.ts'

const space = 'xmlns="http://www.w3.org/2000/svg"'
const rebuilt = (svg: string | Uint8Array) => Buffer.from(rebuildSvg(Buffer.from(svg))).toString()
const drawing = (inner: string) => `<svg ${space} width="4" height="3">${inner}</svg>`

test.each(readdirSync(dataFile('foto')))('the drawing %s comes out as it was', (name) => {
  const drawn = readFileSync(join(dataFile('foto'), name), 'utf8')
  expect(rebuilt(drawn)).toBe(drawn.trimEnd())
})

describe('is refused', () => {
  const shift = '\x1b$B'
  test.each([
    ['a script', drawing('<script>alert(1)</script>')],
    [
      'a script under a prefix',
      `<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>alert(1)</s:script></s:svg>`,
    ],
    ['a script of XHTML', drawing('<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>')],
    [
      'XHTML within notes',
      drawing('<metadata><h:script xmlns:h="http://www.w3.org/1999/xhtml"/></metadata>'),
    ],
    [
      'a refresh of XHTML',
      drawing('<h:meta xmlns:h="http://www.w3.org/1999/xhtml" http-equiv="refresh" content="0"/>'),
    ],
    [
      'a script split by escapes of ISO-2022-JP',
      `<?xml version="1.0" encoding="ISO-2022-JP"?>${drawing(`<scr${shift}ipt/>`)}`,
    ],
    ['another encoding', `<?xml version="1.0" encoding="UTF-7"?>${drawing('')}`],
    ['an escape sequence in a text', drawing(`<title>${shift}</title>`)],
    ['an event', drawing('<g onload="alert(1)"/>')],
    ['an event of the root', `<svg ${space} onload="alert(1)"/>`],
    ['HTML within', drawing('<foreignObject><p/></foreignObject>')],
    ['a style sheet', drawing('<style>@import "https://x.example"</style>')],
    ['a style sheet beside', `<?xml-stylesheet href="https://x.example/a.css"?>${drawing('')}`],
    ['a picture from elsewhere', drawing('<image href="https://x.example/a.png"/>')],
    ['a reference elsewhere', drawing('<use href="https://x.example/a.svg#b"/>')],
    ['a reference that runs', drawing('<use href="javascript:alert(1)"/>')],
    ['a link', drawing('<a href="https://x.example"><rect/></a>')],
    ['an animation', drawing('<animate attributeName="href" to="javascript:alert(1)"/>')],
    ['a setting', drawing('<set attributeName="onload" to="alert(1)"/>')],
    ['a paint from elsewhere', drawing('<rect fill="url(https://x.example/a.svg#b)"/>')],
    ['a paint in escapes', drawing(String.raw`<rect style="fill:u\72l(https://x.example)"/>`)],
    ['a paint in an entity', drawing('<rect fill="&#117;rl(https://x.example)"/>')],
    ['a set of pictures', drawing(`<rect style="fill:image-set('https://x.example/a.png' 1x)"/>`)],
    ['a comment in a paint', drawing('<rect fill="url/**/(https://x.example)"/>')],
    ['entities of its own', `<!DOCTYPE svg [<!ENTITY a "<script/>">]>${drawing('<text>&a;</text>')}`],
    ['a part that draws itself', drawing('<g id="a"><use href="#a"/></g>')],
    [
      'parts that draw each other a million times',
      drawing(
        Array.from(
          { length: 7 },
          (_, i) => `<g id="a${i}">${`<use href="#a${i + 1}"/>`.repeat(10)}</g>`,
        ).join(''),
      ),
    ],
  ])('%s', (_, svg) => {
    expect(() => rebuildSvg(Buffer.from(svg))).toThrow(SvgError)
    expect(() => rebuildSvg(Buffer.from(svg))).toThrow(expect.objectContaining({ isUnsafe: true }))
  })

  test.each([
    ['text', 'bukan gambar'],
    ['nothing', ''],
    ['a page', '<html/>'],
    ['an SVG of no namespace', '<svg/>'],
    ['two roots', `<svg ${space}/><svg ${space}/>`],
    ['half of one', `<svg ${space}><g>`],
    ['crossed tags', `<svg ${space}><g></svg></g>`],
    ['bytes that are no UTF-8', Buffer.from([0x3c, 0xff])],
  ])('%s, as no picture', (_, svg) => {
    expect(() => rebuildSvg(Buffer.from(svg))).toThrow(expect.objectContaining({ isUnsafe: false }))
  })
})

test('what a drawing program notes for itself is left out, its styles become attributes', () => {
  const inkscape = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<!-- Inkscape -->
<svg xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" version="1.1" ${space} width="4"
  height="3"><sodipodi:namedview><g/></sodipodi:namedview><metadata><rdf:RDF xmlns:rdf="r"/></metadata>
  <g id="lapis" style="fill:#fff;-inkscape-stroke:none" sodipodi:role="x"><path d="M0,0
 L1,1"/></g></svg>`
  expect(rebuilt(inkscape)).toBe(
    `<svg ${space} width="4" height="3"><g id="lapis" fill="#fff"><path d="M0,0 L1,1"/></g></svg>`,
  )
})

test('text stays text, in ASCII whatever it was', () => {
  expect(rebuilt(drawing('<title>Kopi &lt;b> é <![CDATA[<script>]]></title>'))).toBe(
    drawing('<title>Kopi &lt;b&gt; &#233; &lt;script&gt;</title>'),
  )
})

const name = fc.constantFrom(...drawnElements, 'script', 's:script', 'style', 'image', 'x:y', 'metadata')
const attribute = fc.tuple(
  fc.constantFrom(...plainAttributes, 'href', 'onload', 'style', 'id', 'xmlns', 'xml:base'),
  fc.oneof(fc.constantFrom('url(#a)', 'url(//x)', '#a', 'red', 'fill:url(//x)', '&#60;', '"'), fc.string()),
)
const element = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      name,
      fc.array(attribute, { maxLength: 3 }),
      fc.array(fc.oneof({ maxDepth: 4 }, fc.string(), tie('element')), { maxLength: 3 }),
    )
    .map(([tag, attributes, inner]) => {
      const written = attributes.map(([key, value]) => ` ${key}='${value.replaceAll("'", '')}'`).join('')
      return `<${tag}${written}>${inner.join('')}</${tag}>`
    }),
})).element

test('whatever comes out is made of the list alone, and comes out again unchanged', () => {
  const tag = /<(\/?)([A-Za-z]+)((?: [\w-]+="[^"<>&\\]*(?:&(?:amp|lt|gt|quot|#\d+);[^"<>&\\]*)*")*)(\/?)>/g
  fc.assert(
    fc.property(element, fc.boolean(), (inner, isWithin) => {
      let out: string
      try {
        out = rebuilt(isWithin ? drawing(inner) : inner)
      } catch (error) {
        expect(error).toBeInstanceOf(SvgError)
        return
      }
      for (const [, , element = '', attributes = ''] of out.matchAll(tag)) {
        expect(drawnElements).toContain(element)
        for (const [, key = '', value = ''] of attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)) {
          expect(plainAttributes.has(key) || ['xmlns', 'href', 'id'].includes(key)).toBe(true)
          if (key !== 'xmlns') expect(value).not.toMatch(/\/\/|\\/)
        }
      }
      expect(out.replace(tag, '')).not.toMatch(/[<>]/)
      expect(rebuilt(out)).toBe(out)
    }),
    { numRuns: 500 },
  )
})
