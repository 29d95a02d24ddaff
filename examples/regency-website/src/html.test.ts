import * as fc from '@ovop-ntt/testing/properties.ts'
import { describe, expect, it } from 'vitest'
import { html, trusted } from './html.ts'

describe('html', () => {
  it('shows markup in a name as text', () => {
    const name = `<img src=x onerror="alert(1)">Kopi & 'teh'`
    expect(html`<h2>${name}</h2>`.text).toBe(
      '<h2>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;Kopi &amp; &#39;teh&#39;</h2>',
    )
  })

  it('keeps a quote inside its attribute', () => {
    expect(html`<a title="${'Desa Bo"a'}">x</a>`.text).toBe('<a title="Desa Bo&quot;a">x</a>')
  })

  it('nests markup without escaping it again', () => {
    expect(html`<p>${html`<b>${'<'}</b>`}${trusted('<br>')}</p>`.text).toBe('<p><b>&lt;</b><br></p>')
  })

  it('writes lists one after the other, numbers as they are, and nothing for nothing', () => {
    expect(html`${[1, html`<i>`, ['a', undefined], null, false]}`.text).toBe('1<i>a')
  })

  it('leaves no character that could open a tag or close an attribute, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(html`${text}`.text).not.toMatch(/[<>"']/)
      }),
    )
  })
})
