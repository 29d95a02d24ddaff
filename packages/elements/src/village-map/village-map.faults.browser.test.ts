import { become, catalogueAt } from '@ovop-ntt/fixtures/loopback.ts'
import { watchPage } from '@ovop-ntt/testing/host-page.ts'
import { expect, it, onTestFinished } from 'vitest'
import { panelText, showMap, village } from './show-map.ts'

const villages = [village('53.09.01.2001', 'Desa Uji', 121)]

/** Address of a file with some text. */
function fileOf(text: string): string {
  const address = URL.createObjectURL(new Blob([text]))
  onTestFinished(() => URL.revokeObjectURL(address))
  return address
}

it.each([
  ['404', '/tidak-ada.json'],
  ['of another scheme', 'data:application/json,{}'],
  ['no address', 'http://['],
  ['not JSON', fileOf.name && 'blob'],
])('a base map that is %s leaves the villages, and a way to try again', async (_, basemap) => {
  const page = watchPage()
  const { root } = await showMap({ villages, basemap: basemap === 'blob' ? fileOf('<html>') : basemap })
  await expect.poll(() => panelText(root)).toContain('Gambar wilayah belum dapat dimuat')
  expect(panelText(root)).toContain('Desa Uji')
  expect(panelText(root)).toContain('Coba lagi')
  expect(root.querySelector('.credit')?.textContent).toContain('Batas wilayah perkiraan')
  expect(page.events.map(({ type }) => type)).toContain('ovop-error')
  expect(page.uncaught).toEqual([])
})

it('tells of tiles that do not come, and keeps its areas', async () => {
  const { root } = await showMap({
    villages,
    tiles: `${location.origin}/tidak-ada/{z}/{x}/{y}.png`,
    attribution: '© Pemilik ubin',
  })
  await expect.poll(() => root.querySelectorAll('.tiles img').length).toBeGreaterThan(0)
  await expect.poll(() => panelText(root)).toContain('Sebagian gambar latar belum dapat dimuat')
  expect(root.querySelectorAll('.tiles .loaded')).toHaveLength(0)
  expect(root.querySelectorAll('path.region')).toHaveLength(22)
  expect(root.querySelector('.credit')?.textContent).toContain('© Pemilik ubin')
})

it('puts tiles that come beneath its areas', async () => {
  const { root } = await showMap({
    villages,
    tiles: catalogueAt('picture').replace('catalog.json', '{z}/{x}/{y}.png'),
  })
  await expect.poll(() => root.querySelectorAll('.tiles .loaded').length).toBeGreaterThan(3)
})

it.each(['javascript:alert({z},{x},{y})', 'https://ubin.example/tanpa-nomor.png'])(
  'asks nothing of a tile address that is none: %s',
  async (tiles) => {
    const { root } = await showMap({ villages, tiles })
    await expect.poll(() => panelText(root)).toContain('Sebagian gambar latar')
    expect(root.querySelectorAll('.tiles img')).toHaveLength(0)
  },
)

it.each([
  ['missing', 'belum dapat dimuat'],
  ['html', 'belum dapat dimuat'],
  ['truncated', 'belum dapat dimuat'],
] as const)('a catalogue that is %s leaves the fallback link, and a way to try again', async (name, told) => {
  const page = watchPage()
  const { map, root } = await showMap({ catalog: catalogueAt(name) })
  const link = document.createElement('a')
  link.href = '/desa'
  link.textContent = 'Daftar desa'
  map.append(link)
  await expect.poll(() => panelText(root)).toContain(told)
  expect(link.checkVisibility()).toBe(true)
  expect(root.querySelectorAll('path.region')).toHaveLength(22)
  expect(page.uncaught).toEqual([])
})

it('comes back by itself when it is asked to try again', async () => {
  const catalog = catalogueAt('changing')
  await become(catalog, 'broken')
  const { root } = await showMap({ catalog })
  await expect.poll(() => panelText(root)).toContain('Coba lagi')
  await become(catalog, 'newer')
  root.querySelector<HTMLElement>('.secondary')!.click()
  await expect.poll(() => root.querySelectorAll('.row').length).toBeGreaterThan(0)
  expect(panelText(root)).not.toContain('belum dapat dimuat')
})

it('reads a large catalogue by regency, and says while it does', async () => {
  const { map, root } = await showMap({ catalog: catalogueAt('paged') })
  await expect.poll(() => root.querySelectorAll('.row').length).toBeGreaterThan(0)
  expect(root.querySelectorAll('.cluster')).toHaveLength(0)
  await map.fit('53.09')
  await expect.poll(() => root.querySelector('.title')?.textContent).toBe('Ngada')
  await expect.poll(() => panelText(root)).toMatch(/\d+ produk · \d+ desa/)
})

it.each(['damaged', 'lacking-all'] as const)(
  'a regency whose pages are %s is a failure with a way to try again, and never said to be empty',
  async (name) => {
    const page = watchPage()
    const { map, root } = await showMap({ catalog: catalogueAt(name) })
    await map.fit('53.09')
    await expect.poll(() => panelText(root)).toContain('Coba lagi')
    expect(panelText(root)).toContain('belum dapat dimuat')
    expect(panelText(root)).not.toContain('Belum ada produk')
    expect(page.events.map(({ type }) => type)).toContain('ovop-error')
    expect(page.uncaught).toEqual([])
  },
)

it('shows texts of a hostile catalogue as text', async () => {
  const page = watchPage()
  const { root } = await showMap({
    villages: [village('53.09.01.2001', '<img src=x onerror="throw 1"><script>throw 1</script>', 121)],
  })
  await expect.poll(() => panelText(root)).toContain('22 kab./kota')
  root
    .querySelector<SVGElement>('[data-id="53.09"]')!
    .dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await expect.poll(() => panelText(root)).toContain('<img src=x')
  expect(root.querySelector('script, .panel img')).toBeNull()
  expect(page.uncaught).toEqual([])
})
