import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { credit, creditUrl, indicativeBorders } from './credit.ts'

const subpaths = Object.keys(manifest.exports).filter((path) => !path.endsWith('.json') && path !== '.')
const readText = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

describe('the package', () => {
  it.each(subpaths)('%s can be imported and holds something', async (path) => {
    expect(Object.keys(await import(`./${path.slice(2)}.ts`))).not.toEqual([])
  })

  it('keeps the areas, which every embed loads, free of data', () => {
    expect(`${readText('index.ts')}${readText('areas.ts')}`).not.toMatch(/data\//)
  })

  it('names both licences and ships both texts', () => {
    expect(manifest.license).toBe('MIT AND ODbL-1.0')
    expect(manifest.files).toEqual(expect.arrayContaining(['LICENSE', 'data']))
    expect(readText('../LICENSE')).toMatch(/^MIT License/)
    const notice = readText('../data/LICENSE-ODbL.md')
    expect(notice).toContain('https://opendatacommons.org/licenses/odbl/1.0/')
    expect(notice).toContain(credit)
    expect(notice).toContain(creditUrl)
    expect(notice).toContain(indicativeBorders.id)
  })

  it('says in each built module with data where the data is from', () => {
    for (const path of subpaths) {
      const source = readText(`${path}.ts`)
      if (/from '\.\.\/data\//.test(source)) expect(source, path).toMatch(/^\/\*! Data: .*ODbL-1\.0 \*\//)
    }
  })
})
