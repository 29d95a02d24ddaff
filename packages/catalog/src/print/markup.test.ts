import { expect, test } from 'vitest'
import { html } from './markup.ts'

test('a line break in a template is one, and no text of a page', () => {
  const lines = ['a', 'b'].map((name) => html`<meta name="${name}">\n`)
  expect(html`${lines}<p>${'\\n'}</p>`.text).toBe('<meta name="a">\n<meta name="b">\n<p>\\n</p>')
})

test('what stands in it as text stays text', () => {
  expect(html`<p title="${'"'}">${'<b>'}${undefined}</p>`.text).toBe('<p title="&quot;">&lt;b&gt;</p>')
})
