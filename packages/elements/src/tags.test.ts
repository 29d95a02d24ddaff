import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { tagNames, tags } from './tags.ts'

const here = (path: string) => new URL(path, import.meta.url)

describe.each(tagNames)('%s', (tag) => {
  const { folder } = tags[tag]

  it('has a class and a module that registers it', async () => {
    expect(existsSync(here(`./${folder}/${folder}.ts`))).toBe(true)
    expect(existsSync(here(`./${folder}/define.ts`))).toBe(true)
  })

  it('is exported by the package under its folder', () => {
    expect(manifest.exports).toHaveProperty([`./${folder}/define`], {
      types: `./dist/${folder}/define.d.ts`,
      default: `./dist/${folder}/define.js`,
    })
  })

  it('is imported in Node without a document', async () => {
    await expect(import(here(`./${folder}/define.ts`).href)).resolves.toBeDefined()
  })
})

it('names every element that the package exports, and no other', () => {
  const exported = Object.keys(manifest.exports).filter((path) => /^.\/.+\/define$/.test(path))
  expect(exported.sort()).toEqual(tagNames.map((tag) => `./${tags[tag].folder}/define`).sort())
})
