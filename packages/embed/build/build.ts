// Builds what a script tag loads: ovop.js (classic, tiny), its chunks (modules), ovop.css, and the sample
// catalogue as the default beside them.
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { denseSheet } from '../../../.tasks/dense-styles.ts'
import { writeNotices } from '../../../.tasks/notices.ts'
import { bundle } from './bundle.ts'
import { bundleFrameHost } from './frame-host.ts'
import { bundleLocal } from './local.ts'
import { buildSample } from './sample.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const dist = here('../dist/')

await rm(dist, { recursive: true, force: true })
await bundle(dist)
await bundleFrameHost(dist)
await writeFile(`${dist}ovop.css`, denseSheet(await readFile(here('../src/ovop.css'), 'utf8')))
// The base map among the chunks is a database with a licence of its own.
await copyFile(here('../../geo/data/LICENSE-ODbL.md'), `${dist}LICENSE-ODbL.md`)
buildSample(dist)
writeNotices(dist, await bundleLocal(dist), [await readFile(`${dist}LICENSE-ODbL.md`, 'utf8')])
