// Writes into dist what is made from the elements' sources besides their code: the custom-elements manifest, and from it
// hints for editors, the types of frameworks and what language models read. Part of the build.
import { readFile, writeFile } from 'node:fs/promises'
import packageJson from '../package.json' with { type: 'json' }
import { llmsText } from './manifest/agents.ts'
import { htmlCustomData, webTypes } from './manifest/editor-data.ts'
import { elementTypes } from './manifest/element-types.ts'
import { elementsOf, readManifest } from './manifest/manifest.ts'

const manifest = await readManifest()
const elements = elementsOf(manifest)

const write = (file: string, text: string) => writeFile(new URL(`../dist/${file}`, import.meta.url), text)
const json = (content: unknown) => `${JSON.stringify(content, null, 2)}\n`

await write('custom-elements.json', json(manifest))
await write('html-custom-data.json', json(htmlCustomData(elements)))
await write('web-types.json', json(webTypes(elements, packageJson)))
await write('element-types.d.ts', elementTypes(elements))

const skill = await readFile(new URL('../agents/SKILL.md', import.meta.url), 'utf8')
await write('llms.txt', llmsText(skill, elements))
await write('SKILL.md', skill)
