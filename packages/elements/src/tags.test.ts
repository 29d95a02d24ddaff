import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import config from '../tsup.config.ts'
import { baseStyles } from './base/base.styles.ts'
import * as index from './index.ts'
import { tagNames, tags, themeWords } from './tags.ts'

const here = (path: string) => new URL(path, import.meta.url)
const read = (path: string) => readFileSync(here(path), 'utf8')

/** Names of the modules that the package is built into. */
const buildEntries = () =>
  [config].flat().flatMap((part) => Object.keys((part as { entry: Record<string, string> }).entry))

describe.each(tagNames)('%s', (tag) => {
  const { folder } = tags[tag]
  const className = tag.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())

  it('has a class and a module that registers it', async () => {
    expect(existsSync(here(`./${folder}/${folder}.ts`))).toBe(true)
    expect(read(`./${folder}/define.ts`)).toBe(
      `import { register } from '../register.ts'
import { ${className} } from './${folder}.ts'

export type * from '../public-types.ts'
export { ${className} }

register('${tag}', ${className})
`,
    )
  })

  it('is exported by the root, and registered with all', () => {
    expect(index).toHaveProperty(className)
    expect(read('./define.ts')).toContain(`register('${tag}', ${className})`)
  })

  it('is built into the module that the package exports under its folder', () => {
    expect(buildEntries()).toContain(`${folder}/define`)
  })

  it('is imported in Node without a document', async () => {
    await expect(import(here(`./${folder}/define.ts`).href)).resolves.toBeDefined()
  })
})

it('exports a module for every element and for nothing else under such a name', () => {
  expect(manifest.exports).toHaveProperty(['./*/define'], {
    types: './dist/*/define.d.ts',
    default: './dist/*/define.js',
  })
  const defines = buildEntries().filter((entry) => entry.endsWith('/define'))
  expect(defines.sort()).toEqual(tagNames.map((tag) => `${tags[tag].folder}/define`).sort())
})

it('names every word of a theme that the styles know, and no other', () => {
  const styled = [...baseStyles.cssText.matchAll(/\[theme~='([a-z]+)'\]/g)].map(([, word]) => word!)
  expect([...new Set(styled)].sort()).toEqual(Object.values(themeWords).flat().sort())
})
