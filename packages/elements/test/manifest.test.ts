import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import schema from 'custom-elements-manifest/schema.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'
import { checkWords } from '../scripts/manifest/agents.ts'
import { elementsOf, readManifest } from '../scripts/manifest/manifest.ts'
import { usedBy } from '../scripts/manifest/used-by.ts'
import { tagNames, tags } from '../src/tags.ts'

const manifest = await readManifest()
const elements = elementsOf(manifest)
const names = (list: readonly { name: string }[] = []) => list.map(({ name }) => name).sort()

it('is a custom-elements manifest by its schema', () => {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema)
  validate(manifest)
  expect(validate.errors).toBeNull()
})

it('holds every element of the list', () => {
  expect(elements.map(({ tagName }) => tagName)).toEqual(tagNames)
})

it.each([
  ['<ovop-product-card products="x">', 'no attribute products'],
  ['<ovop-card>', 'no element <ovop-card>'],
  ["addEventListener('ovop-sold'", 'no event ovop-sold'],
])('what is written for language models cannot say %s', (text, problem) => {
  expect(() => checkWords(text, elements)).toThrow(problem)
})

it('has its skill checked against it', () => {
  const skill = readFileSync(new URL('../agents/SKILL.md', import.meta.url), 'utf8')
  expect(() => checkWords(skill, elements)).not.toThrow()
})

it('describes no part or token that no element uses', () => {
  const all = tagNames.map((tag) => usedBy(tag))
  const used = new Set(all.flatMap(({ parts, tokens }) => [...parts, ...tokens]))
  const described = all.flatMap(({ descriptions }) => [...descriptions.keys()])
  expect(described.filter((name) => !used.has(name))).toEqual([])
})

describe.each(elements)('the manifest of $tagName', (element) => {
  const { tagName } = element
  const direct = usedBy(tagName)
  const inside = usedBy(tagName, true)

  it('has every attribute that the class observes, and no other', async () => {
    const { folder } = tags[tagName]
    const module = await import(`../src/${folder}/${folder}.ts`)
    const { observedAttributes } = module[element.name] as { observedAttributes: string[] }
    expect(names(element.attributes)).toEqual([...observedAttributes].sort())
  })

  it('has every part that its code names and every token that its styles use', () => {
    expect(names(element.cssParts)).toEqual([...direct.parts].sort())
    expect(names(element.cssProperties)).toEqual([...direct.tokens].sort())
    expect(direct.parts.size + direct.tokens.size).toBeGreaterThan(5)
  })

  it('has every event that its code tells of, and none that nothing in it does', () => {
    const events = element.events?.map(({ type }) => type.text) ?? []
    expect(events).toEqual(expect.arrayContaining([...direct.events]))
    expect([...inside.events]).toEqual(expect.arrayContaining(events))
  })

  it('says of each thing what it is', () => {
    const { attributes = [], events = [], slots = [], cssParts = [], cssProperties = [] } = element
    const members = element.members?.filter(({ name }) => name !== 'client') ?? []
    const all = [...attributes, ...members, ...events, ...slots, ...cssParts, ...cssProperties]
    expect(all.filter(({ description }) => !description)).toEqual([])
  })
})
