import { catalogueAt } from '@ovop-ntt/fixtures/loopback.ts'
import { part, paste, textOf, watchPage } from '@ovop-ntt/testing/host-page.ts'
import { expect, inject, it } from 'vitest'
import './define.ts'
import type { OvopVillageMap } from './village-map.ts'

it('shows nothing of a catalogue that fails its check; the link stays, and the page is told', async () => {
  const page = watchPage()
  const map = paste<OvopVillageMap>(
    `<ovop-village-map lang="id" loading="eager" catalog="${catalogueAt('forged')}" catalog-key="${inject('loopback').catalogKey}"><a href="https://desa.example/">Daftar desa</a></ovop-village-map>`,
  )
  await expect.poll(() => textOf(part(map, 'message'))).not.toBe('')
  // The regencies of the base map may stand in the list: they are no catalogue's.
  expect(map.shadowRoot?.querySelectorAll('.cluster')).toHaveLength(0)
  expect(textOf(part(map, 'panel'))).not.toMatch(/Desa \d|Produk \d|\d+ produk/)
  expect(map.querySelector('a')?.checkVisibility()).toBe(true)
  expect(page.events).toMatchObject([
    { type: 'ovop-error', target: map, error: { name: 'SignatureError', reason: 'wrong-signature' } },
  ])
  expect(page.uncaught).toEqual([])
})
