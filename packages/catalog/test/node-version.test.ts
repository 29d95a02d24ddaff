import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tooOld } from '../bin/node-version.js'

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

test('an older Node is told so in one sentence, with what to do', () => {
  expect(tooOld('20.20.2', engines.node)).toBe(
    'perlu Node 22.13 atau lebih baru, di komputer ini Node 20.20.2; pasang dari https://nodejs.org',
  )
  expect(tooOld('22.12.0', engines.node)).toContain('22.12.0')
})

test.each(['22.13.0', '22.13.1', '24.0.0', process.versions.node])('Node %s is new enough', (version) => {
  expect(tooOld(version, engines.node)).toBeUndefined()
})
