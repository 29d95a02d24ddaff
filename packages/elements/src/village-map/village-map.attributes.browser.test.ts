import { become, catalogueAt } from '@ovop-ntt/fixtures/loopback.ts'
import { expect, it, onTestFinished } from 'vitest'
import { groundOf, panelText, showMap, still, village } from './show-map.ts'

const villages = [
  village('53.09.01.2001', 'Desa Uji', 121),
  village('53.05.01.2001', 'Desa Lain', 124.5, -8.3),
]

const productsIn = (root: ShadowRoot) =>
  [...root.querySelectorAll('.areas .row')].reduce(
    (sum, row) => sum + Number(/(\d+) produk/.exec(row.textContent ?? '')?.[1] ?? 0),
    0,
  )

it.each(['small', 'paged'] as const)(
  'shows the products of one category alone: %s catalogue',
  async (name) => {
    const all = await showMap({ catalog: catalogueAt(name) })
    await expect.poll(() => productsIn(all.root)).toBeGreaterThan(0)
    const total = productsIn(all.root)
    all.map.category = 'ikat-weaving'
    await expect.poll(() => productsIn(all.root)).toBeLessThan(total)
    expect(productsIn(all.root)).toBeGreaterThan(0)
    const { root } = await showMap({ catalog: catalogueAt(name), category: 'ikat-weaving' })
    await expect.poll(() => productsIn(root)).toBe(productsIn(all.root))
  },
)

it('says of no area that it has nothing, before the products are known', async () => {
  const catalog = catalogueAt('changing-paged')
  await become(catalog, 'held')
  const map = document.createElement('ovop-village-map')
  Object.assign(map, { lang: 'id', loading: 'eager', catalog })
  document.body.append(map)
  onTestFinished(() => map.remove())
  const root = map.renderRoot as ShadowRoot
  await expect.poll(() => root.querySelectorAll('path.region').length).toBe(22)
  const ngada = root.querySelector('[data-id="53.09"]')!
  expect(panelText(root)).toContain('Memuat')
  expect(ngada.getAttribute('aria-label')).toBe('Ngada')
  ngada.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await expect.poll(() => root.querySelector('.title')?.textContent).toBe('Ngada')
  expect(panelText(root)).not.toMatch(/belum ada/i)
  await become(catalog, 'newer')
  await expect.poll(() => ngada.getAttribute('aria-label')).toMatch(/^Ngada, \d+ produk$/)
})

it('loads at once where it is told to, though it stands far below the window', async () => {
  const far = document.createElement('div')
  far.style.height = '20000px'
  document.body.append(far)
  onTestFinished(() => far.remove())
  const { map, root } = await showMap({ villages })
  expect(map.getBoundingClientRect().top).toBeGreaterThan(10_000)
  expect(root.querySelectorAll('path.region')).toHaveLength(22)
  const lazy = document.createElement('ovop-village-map')
  document.body.append(lazy)
  onTestFinished(() => lazy.remove())
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(lazy.renderRoot.querySelector('.poster')).not.toBeNull()
})

it('is as high as the page says', async () => {
  const { map, root, stage } = await showMap({ villages })
  map.style.setProperty('--ovop-map-height', '350px')
  await still(root)
  expect(stage.clientHeight).toBe(350)
})

it('keeps its land clear of its buttons', async () => {
  for (const width of ['326px', '246px', '900px']) {
    const { map, root } = await showMap({ villages }, width)
    await still(root)
    const bar = root.querySelector('.tools')!.getBoundingClientRect().bottom
    const tops = [...root.querySelectorAll('path.region, .cluster span')].map(
      (part) => part.getBoundingClientRect().top,
    )
    expect(Math.min(...tops)).toBeGreaterThanOrEqual(bar - 2)
    map.remove()
  }
})

it('draws a base map whose points are plain degrees', async () => {
  const square = (x: number, y: number) => [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
    [x, y],
  ]
  const topology = {
    type: 'Topology',
    arcs: [square(115, -9), square(117, -9)],
    objects: {
      kabupaten: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', arcs: [[0]], properties: { code: '51.01', name: 'Barat' } },
          { type: 'Polygon', arcs: [[1]], properties: { code: '51.02', name: 'Timur' } },
        ],
      },
    },
  }
  const file = new File([JSON.stringify(topology)], 'peta.json', { type: 'application/json' })
  const basemap = `data:application/json,${encodeURIComponent(await file.text())}`
  // Another province comes from the web: a data address is none.
  const real = globalThis.fetch
  globalThis.fetch = (input, init) =>
    String(input).endsWith('/provinsi.json') ? real(basemap) : real(input, init)
  onTestFinished(() => {
    globalThis.fetch = real
  })
  const { root } = await showMap({
    villages: [village('51.01.01.2001', 'Desa Uji', 115.5, -8.5)],
    basemap: '/provinsi.json',
  })
  await expect.poll(() => root.querySelectorAll('path.region').length).toBe(2)
  expect(root.querySelector('[data-id="51.01"]')?.getAttribute('aria-label')).toBe('Barat, 1 desa')
  const [west, east] = [...root.querySelectorAll('path.region')].map((path) => path.getBoundingClientRect())
  expect(west!.width).toBeGreaterThan(50)
  expect(east!.left).toBeGreaterThan(west!.right)
  expect(groundOf(root)).toContain('scale')
})

it('marks the village of one product, and no other', async () => {
  const { root } = await showMap({ catalog: catalogueAt('small'), product: '53.01-produk-0' })
  await expect.poll(() => root.querySelectorAll('.pin')).toHaveLength(1)
  const name = root.querySelector('.pin')?.textContent?.trim()
  expect(name).toBeTruthy()
  expect(panelText(root)).toContain(name)
  expect(root.querySelectorAll('.cluster')).toHaveLength(0)
})
