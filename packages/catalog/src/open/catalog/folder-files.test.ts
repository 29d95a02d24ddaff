import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { put } from '../../../test/catalog-folder.ts'
import { temporaryFolder } from '../../../test/temporary-folder.ts'
import { filesIn } from './folder-files.ts'

it('names the files of a folder and below it in their order, and none where there is no folder', async () => {
  const folder = temporaryFolder()
  for (const path of ['pages/b2/3.json', 'catalog.json', 'pages/a1/2.json']) put(folder, path, '')
  expect(await filesIn(folder)).toEqual(['catalog.json', 'pages/a1/2.json', 'pages/b2/3.json'])
  expect(await filesIn(join(folder, 'tiada'))).toEqual([])
})

// A catalogue of a million products has 190,000 pages; as arguments of one call, so many overflow the stack. To write
// them takes so long that it is for the long run.
it.runIf(process.env.OVOP_LONG)(
  'takes a folder with more files than a call has room for',
  async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'pages'))
    for (let n = 0; n < 130_000; n += 1) writeFileSync(join(folder, 'pages', `${n}`), '')
    expect(await filesIn(folder)).toHaveLength(130_000)
  },
  120_000,
)
