// Writes into dist what is made from the elements' sources besides their code: the custom-elements manifest, and from it
// hints for editors. Part of the build.
import { writeFile } from 'node:fs/promises'
import packageJson from '../package.json' with { type: 'json' }
import { htmlCustomData, webTypes } from './manifest/editor-data.ts'
import { elementsOf, readManifest } from './manifest/manifest.ts'

const manifest = await readManifest()
const elements = elementsOf(manifest)

const write = (file: string, content: unknown) =>
  writeFile(new URL(`../dist/${file}`, import.meta.url), `${JSON.stringify(content, null, 2)}\n`)

await write('custom-elements.json', manifest)
await write('html-custom-data.json', htmlCustomData(elements))
await write('web-types.json', webTypes(elements, packageJson))
