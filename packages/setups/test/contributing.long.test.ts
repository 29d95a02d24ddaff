// Walks the lists of CONTRIBUTING.md in a copy of the project.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { copyOfProject, type ProjectCopy } from './copy-of-project.ts'

async function copy(): Promise<ProjectCopy> {
  const project = await copyOfProject()
  onTestFinished(() => project.remove())
  return project
}

/** Puts text after the first place that `pattern` finds. */
const after = (pattern: RegExp, text: string) => (file: string) =>
  file.replace(pattern, (found) => `${found}${text}`)

it('a field on the card and from a column costs five files, and a build publishes it', async () => {
  const project = await copy()
  await project.edit(
    'packages/core/src/model/schema/product.ts',
    after(
      /^ {2}featured: .*\n/m,
      '  /** Months for which the maker answers. */\n  warranty: z.optional(z.int().check(z.gt(0))),\n',
    ),
  )
  await project.run('node', 'packages/core/scripts/compile-checks.ts')
  await project.edit(
    'packages/catalog/src/read/columns/columns.ts',
    after(
      /^ {2}\.\.\.photoColumns,\n/m,
      "  warranty: column('garansi', 'number', 'Garansi dalam bulan, misalnya `12`.', 'warranty'),\n",
    ),
  )
  await project.edit(
    'packages/catalog/src/check/check-row.ts',
    after(
      /^ {4}village: place\?\.village,\n/m,
      "    warranty: row.text('warranty') ? Number(row.text('warranty')) : undefined,\n",
    ),
  )
  await project.edit('packages/elements/src/messages.ts', (text) =>
    text
      .replace(
        /^const id = \{\n/m,
        (found) => `${found}  warranty: (months: number) => \`Garansi \${months} bulan\`,\n`,
      )
      .replace(
        /^(?:export )?const en: Messages = \{\n/m,
        (found) => `${found}  warranty: (months: number) => \`\${months} months of warranty\`,\n`,
      ),
  )
  await project.edit(
    'packages/elements/src/product-card/card-view.ts',
    after(
      /^ {6}<div class="supply".*\n/m,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: source text
      '      ${product.warranty ? html`<div part="warranty">${messages.warranty(product.warranty)}</div>` : nothing}\n',
    ),
  )
  expect(await project.changed()).toHaveLength(5)
  expect(await project.run('tsc', '--noEmit')).toBe('')
  await project.run(
    'vitest',
    'run',
    '--project',
    'unit',
    'packages/core/src/checks',
    'packages/catalog/src/read/columns',
    'packages/elements/src',
  )
  for (const name of ['geo', 'core', 'elements', 'catalog'])
    await project.run('npx', '--yes', 'pnpm@10.34.9', '--filter', `@ovop-ntt/${name}`, 'build')
  const sheet = join(project.folder, 'packages/catalog/data/contoh-produk-ovop.csv')
  await project.edit('packages/catalog/data/contoh-produk-ovop.csv', (text) =>
    text
      .split('\n')
      .map((line, at) =>
        at === 0 ? `garansi,${line}` : line && `${line.startsWith('53.09-kriya') ? 12 : ''},${line}`,
      )
      .join('\n'),
  )
  const out = join(project.folder, 'katalog')
  const data = join(project.folder, 'packages/catalog/data')
  await project.run(
    'node',
    'packages/catalog/bin/ovop.js',
    'build',
    sheet,
    '--villages',
    join(data, 'contoh-desa.csv'),
    '--publisher',
    join(data, 'publisher.json'),
    '--sample',
    '--contacts-agreed',
    '--out',
    out,
  )
  expect(await readFile(join(out, 'catalog.json'), 'utf8')).toContain('"warranty":12')
})

it('an element costs its folder and a line in four files, and is built into everything', async () => {
  const project = await copy()
  await project.run('node', '.tasks/new-element.mjs', 'season-calendar')
  const changed = await project.changed()
  expect(changed.filter((path) => !path.includes('/season-calendar/'))).toHaveLength(4)
  expect(await project.run('biome', 'check', '--error-on-warnings', ...changed)).toContain('No fixes applied')
  expect(await project.run('tsc', '--noEmit')).toBe('')
  await project.run(
    'vitest',
    'run',
    '--project',
    'unit',
    '--project',
    'alone',
    'packages/elements/src/tags.test.ts',
    'packages/elements/src/render-anywhere.alone.test.ts',
  )
  await project.run('vitest', 'run', '--project', 'browser', 'packages/elements/src/season-calendar')
  for (const name of ['geo', 'core', 'elements', 'react', 'catalog', 'embed'])
    await project.run('npx', '--yes', 'pnpm@10.34.9', '--filter', `@ovop-ntt/${name}`, 'build')
  const built = (path: string) => readFile(join(project.folder, 'packages', path), 'utf8')
  expect(await built('elements/dist/custom-elements.json')).toContain('ovop-season-calendar')
  expect(await built('react/dist/index.d.ts')).toContain('OvopSeasonCalendar')
})
