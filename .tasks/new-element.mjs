// npm run new-element NAME: writes the folder of an element `ovop-NAME`, and its line in each place that lists elements.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './steps.mjs'

const [name = ''] = process.argv.slice(2)
const elements = join(root, 'packages/elements/src')

function fail(message) {
  console.error(message)
  process.exit(1)
}
if (!/^[a-z]+(-[a-z]+)*$/.test(name))
  fail('Say its name in lower-case words, without "ovop-": npm run new-element season-calendar')
if (existsSync(join(elements, name))) fail(`packages/elements/src/${name} is there already`)

const tag = `ovop-${name}`
const className = tag.replaceAll(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())
const words = name.replaceAll('-', ' ')
const styles = `${name.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase())}Styles`

const files = {
  [`${name}.ts`]: `import { html, type TemplateResult } from 'lit'
import { baseStyles } from '../base/base.styles.ts'
import { OvopElement } from '../base/ovop-element.ts'
import { ${styles} } from './${name}.styles.ts'

/**
 * What the element is for, in a sentence: this becomes its entry in editors and in the documentation.
 *
 * @element ${tag}
 * @slot - What stands there without JavaScript: a link.
 * @csspart content - All of it.
 * @cssprop --ovop-accent - Colour of the focus.
 */
export class ${className} extends OvopElement {
  static override styles = [baseStyles, ${styles}]

  protected override render(): TemplateResult {
    return html\`<div part="content" lang=\${this.language}><slot></slot></div>\`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${className}
  }
}
`,
  [`${name}.styles.ts`]: `import { css } from 'lit'

export const ${styles} = css\`
  :host {
    display: block;
  }
\`
`,
  'define.ts': `import { register } from '../register.ts'
import { ${className} } from './${name}.ts'

export type * from '../public-types.ts'
export { ${className} }

register('${tag}', ${className})
`,
  [`${name}.browser.test.ts`]: `import { accessibilityFindings } from '@ovop-ntt/testing/accessibility.ts'
import { part, paste } from '@ovop-ntt/testing/host-page.ts'
import { describe, expect, it } from 'vitest'
import './define.ts'

describe('${words}', () => {
  it('shows the link inside it, and is clean to axe', async () => {
    const element = paste('<${tag}><a href="/x">Produk</a></${tag}>')
    await expect.poll(() => part(element, 'content')).toBeTruthy()
    expect(element.querySelector('a')?.checkVisibility()).toBe(true)
    expect(await accessibilityFindings(element)).toEqual([])
  })
})
`,
}

const changed = Object.keys(files).map((file) => join('packages/elements/src', name, file))

/** Puts a line before the first of its kind that sorts after it, else after the last. */
function addLine(path, line, isOfItsKind) {
  const file = join(root, path)
  const lines = readFileSync(file, 'utf8').split('\n')
  const kind = lines.flatMap((text, at) => (isOfItsKind(text) ? [at] : []))
  if (kind.length === 0) fail(`${path}: no place was found for\n${line}`)
  lines.splice(kind.find((at) => lines[at] > line) ?? kind.at(-1) + 1, 0, line)
  writeFileSync(file, lines.join('\n'))
  if (!changed.includes(path)) changed.push(path)
}

mkdirSync(join(elements, name))
for (const [file, text] of Object.entries(files)) writeFileSync(join(elements, name, file), text)

const tags = 'packages/elements/src/tags.ts'
addLine(tags, `  '${tag}': { folder: '${name}', atOnce: false },`, (line) =>
  line.includes('atOnce: false },'),
)

const exported = `export { ${className} } from './${name}/${name}.ts'`
addLine('packages/elements/src/index.ts', exported, (line) => /^export \{ Ovop\w+ \} from/.test(line))

const all = 'packages/elements/src/define.ts'
addLine(all, `import { ${className} } from './${name}/${name}.ts'`, (line) => /^import \{ Ovop/.test(line))
addLine(all, `register('${tag}', ${className})`, (line) => line.startsWith('register('))

// The script tag loads its code when a page uses it.
const widgets = 'packages/embed/src/widgets.ts'
addLine(
  widgets,
  `  '${tag}': async () => (await import('@ovop-ntt/elements/${name}/${name}.ts')).${className},`,
  (line) => /^ {2}'ovop-[\w-]+': \(\) => Ovop/.test(line),
)

// Lines stand in the order, and break where, the formatter has them.
await run('biome', 'check', '--write', ...changed)

console.log(`packages/elements/src/${name} is written, and registered in tags.ts, index.ts, define.ts and the script tag’s widgets.ts.
Next: say in ${name}.ts what it is for, then
  npx vitest run --project browser packages/elements/src/${name}
  npm run build`)
