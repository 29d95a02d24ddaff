import { catalogueAt } from '@ovop-ntt/fixtures/loopback.ts'
import { accessibilityFindings } from '@ovop-ntt/testing/accessibility.ts'
import { expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { showMap, panelText as text, village } from './show-map.ts'
import type { OvopVillageMap } from './village-map.ts'

const show = async (change: Partial<OvopVillageMap>) => (await showMap(change)).root

it('draws the 22 areas as focusable shapes with their names and counts, one in the tab order', async () => {
  const root = await show({ villages: [village('53.09.01.2001', 'Desa Uji', 121)] })
  await expect.poll(() => root.querySelectorAll('path.region').length).toBe(22)
  expect(root.querySelectorAll('path.region[tabindex="0"]')).toHaveLength(1)
  expect(root.querySelector('[data-id="53.09"]')?.getAttribute('aria-label')).toBe('Ngada, 1 desa')
  expect(root.querySelector('.credit')?.textContent).toContain('Batas wilayah perkiraan, bukan acuan resmi')
  expect(root.querySelector('.credit a')?.textContent).toContain('OpenStreetMap')
})

it('names areas in English where English is spoken', async () => {
  const root = await show({ lang: 'en', villages: [village('53.11.01.1001', 'Desa Uji', 120.3, -9.7)] })
  const nameOf = (code: string) => root.querySelector(`[data-id="${code}"]`)?.getAttribute('aria-label')
  await expect.poll(() => nameOf('53.11')).toBe('East Sumba, 1 village')
  expect(nameOf('53.71')).toMatch(/^Kupang City\b/)
  const labels = () => [...root.querySelectorAll('.labels text')].map(({ textContent }) => textContent)
  await expect.poll(labels).toContainEqual(expect.stringContaining('East Sumba'))
  const indonesian = /Timur|Barat|Tengah|Selatan|Utara|Kota |Kabupaten/
  expect(labels().filter((label) => indonesian.test(label ?? ''))).toEqual([])
  await (root.host as OvopVillageMap).select('53.11.01.1001')
  await expect.poll(() => text(root)).toContain('Kecamatan, Ngada Regency')
})

it('passes axe', async () => {
  const root = await show({ catalog: catalogueAt('small') })
  await expect.poll(() => root.querySelectorAll('.row').length).toBeGreaterThan(0)
  expect(await accessibilityFindings(root.host)).toEqual([])
})

it('goes by keyboard alone from a region to a village, and back to all', async () => {
  const root = await show({
    villages: [village('53.09.01.2001', 'Desa Uji', 121), village('53.05.01.2001', 'Desa Lain', 124.5, -8.3)],
    products: [],
  })
  await expect.poll(() => root.querySelectorAll('path.region').length).toBe(22)
  const first = root.querySelector<SVGElement>('path.region[tabindex="0"]')
  first?.focus()
  const from = first?.getAttribute('data-id')
  await userEvent.keyboard('{ArrowLeft}')
  expect(root.activeElement?.getAttribute('data-id')).not.toBe(from)
  root.querySelector<SVGElement>('[data-id="53.09"]')?.focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => root.querySelector('.title')?.textContent).toBe('Ngada')
  root.querySelector<HTMLElement>('.row')?.focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => root.querySelector('.title')?.textContent).toBe('Desa Uji')
  expect(root.activeElement).toBe(root.querySelector('.title'))
  await expect.poll(() => text(root)).toContain('Belum ada produk dari desa ini.')
  expect(root.querySelector('.pin')?.textContent).toContain('Desa Uji')
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => root.querySelector('.title')?.textContent).toBe('Ngada')
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => root.querySelector('.title')?.textContent).toBe('Terlihat di peta')
})

it('lists a village without a point, and one outside the map, instead of drawing them', async () => {
  const villages = [village('53.09.01.2001', 'Tanpa Titik'), village('53.09.01.2002', 'Jauh', 10, 50)]
  const root = await show({ villages })
  await expect.poll(() => text(root)).toContain('Tanpa titik di peta')
  expect(text(root)).toContain('Jauh')
})

it('says so politely: unknown regency, no products, no base map, no catalogue', async () => {
  await expect.poll(async () => text(await show({ villages: [], regency: '99.99' }))).toContain('99.99')
  expect(text(await show({ villages: [] }))).toContain('Belum ada produk di peta ini.')
  const bare = await show({
    villages: [village('53.09.01.2001', 'Desa Uji', 121)],
    basemap: '/tidak-ada.json',
  })
  await expect.poll(() => text(bare)).toContain('Gambar wilayah belum dapat dimuat')
  expect(text(bare)).toContain('Desa Uji')
  expect(text(await show({}))).toContain('belum diberi katalog')
})
