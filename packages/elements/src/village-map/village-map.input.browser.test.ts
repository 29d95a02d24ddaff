import { catalogueAt } from '@ovop-ntt/fixtures/loopback.ts'
import { makeProduct } from '@ovop-ntt/fixtures/products.ts'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { OvopSelectEvent } from '../events/events.ts'
import { groundOf, panelText, scaleAt, scaleOf, showMap, still, village, withMotion } from './show-map.ts'
import type { OvopVillageMap } from './village-map.ts'

const villages = [
  village('53.09.01.2001', 'Desa Uji', 121),
  village('53.05.01.2001', 'Desa Lain', 124.5, -8.3),
]

afterEach(() => {
  vi.restoreAllMocks()
})

/** A pointer's event; `at` is the time it tells, in milliseconds. */
function pointer(
  stage: HTMLElement,
  type: string,
  x: number,
  y: number,
  { at, ...more }: PointerEventInit & { at?: number } = {},
) {
  const { left, top } = stage.getBoundingClientRect()
  const event = new PointerEvent(type, {
    bubbles: true,
    cancelable: true,
    composed: true,
    pointerId: 1,
    pointerType: 'mouse',
    clientX: left + x,
    clientY: top + y,
    ...more,
  })
  if (at !== undefined) Object.defineProperty(event, 'timeStamp', { value: at })
  stage.querySelector('.surface')!.dispatchEvent(event)
  return event
}

// Pointers of tests are not of the browser's, which would not capture them.
const withoutCapture = () => vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => {})

describe('the wheel', () => {
  const wheel = (stage: HTMLElement, more: WheelEventInit = {}) => {
    const event = new WheelEvent('wheel', {
      bubbles: true,
      cancelable: true,
      composed: true,
      deltaY: -200,
      ...more,
    })
    stage.querySelector('.surface')!.dispatchEvent(event)
    return event.defaultPrevented
  }

  it('scrolls the page, and says how to zoom', async () => {
    const { root, stage } = await showMap({ villages })
    const before = scaleOf(root)
    expect(wheel(stage)).toBe(false)
    expect(scaleOf(root)).toBe(before)
    expect(root.querySelector('.tip')?.textContent).toContain('Ctrl')
  })

  it('zooms with Ctrl, and without it once the map has the focus', async () => {
    const { root, stage } = await showMap({ villages })
    const before = scaleOf(root)
    expect(wheel(stage, { ctrlKey: true })).toBe(true)
    await expect.poll(() => scaleOf(root)).toBeGreaterThan(before)
    root.querySelector<HTMLElement>('.surface')!.focus()
    expect(wheel(stage)).toBe(true)
  })

  it('never without Ctrl on a cooperative map', async () => {
    const { root, stage } = await showMap({ villages, cooperative: true })
    root.querySelector<HTMLElement>('.surface')!.focus()
    expect(wheel(stage)).toBe(false)
    expect(wheel(stage, { ctrlKey: true })).toBe(true)
  })
})

describe('a mouse', () => {
  it('drags the map, and a drag opens nothing', async () => {
    withoutCapture()
    const { root, stage } = await showMap({ villages })
    const before = groundOf(root)
    pointer(stage, 'pointerdown', 300, 200)
    pointer(stage, 'pointermove', 330, 220)
    pointer(stage, 'pointermove', 400, 260)
    expect(root.querySelector<HTMLElement>('.sheet')!.style.transform).toContain('100px')
    pointer(stage, 'pointerup', 400, 260)
    pointer(stage, 'click', 400, 260, { detail: 1 })
    await still(root)
    expect(groundOf(root)).not.toBe(before)
    expect(root.querySelector('.title')?.textContent).toBe('Terlihat di peta')
  })

  it('zooms in by a double press', async () => {
    const { root, stage } = await showMap({ villages })
    const before = scaleOf(root)
    for (let times = 0; times < 2; times++) {
      pointer(stage, 'pointerdown', 300, 200)
      pointer(stage, 'pointerup', 300, 200)
    }
    await expect.poll(() => scaleOf(root)).toBeGreaterThan(before * 1.9)
  })
})

describe('fingers', () => {
  const finger = (id: number) => ({ pointerId: id, pointerType: 'touch' })

  it('leave the page its scrolling: one does not move the map', async () => {
    const { root, stage } = await showMap({ villages })
    const before = groundOf(root)
    pointer(stage, 'pointerdown', 300, 200, finger(1))
    pointer(stage, 'pointermove', 300, 120, finger(1))
    pointer(stage, 'pointercancel', 300, 120, finger(1))
    await still(root)
    expect(groundOf(root)).toBe(before)
    expect(getComputedStyle(stage).touchAction).toBe('pan-x pan-y')
    expect(root.querySelector('.tip')?.textContent).toBe('')
  })

  it('are told how, where one went sideways', async () => {
    const { root, stage } = await showMap({ villages })
    pointer(stage, 'pointerdown', 300, 200, finger(1))
    pointer(stage, 'pointermove', 350, 205, finger(1))
    pointer(stage, 'pointercancel', 350, 205, finger(1))
    expect(root.querySelector('.tip')?.textContent).toBe('Ketuk peta dulu, lalu geser dengan satu jari')
  })

  it('move the map one alone, once it has pressed the map, until the page is pressed elsewhere', async () => {
    withoutCapture()
    const { root, stage } = await showMap({ villages })
    stage.dispatchEvent(
      new PointerEvent('click', {
        bubbles: true,
        composed: true,
        detail: 1,
        pointerType: 'touch',
        clientX: 5,
        clientY: 5,
      }),
    )
    expect(getComputedStyle(stage).touchAction).toBe('none')
    expect(root.querySelector('.tip')?.textContent).toBe('Sekarang satu jari menggeser peta')
    const before = groundOf(root)
    pointer(stage, 'pointerdown', 300, 200, finger(1))
    pointer(stage, 'pointermove', 200, 120, finger(1))
    pointer(stage, 'pointerup', 200, 120, finger(1))
    await still(root)
    expect(groundOf(root)).not.toBe(before)
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }))
    expect(getComputedStyle(stage).touchAction).toBe('pan-x pan-y')
  })

  it('pinch: two apart zoom in about their middle', async () => {
    withoutCapture()
    const { root, stage } = await showMap({ villages })
    const before = scaleOf(root)
    pointer(stage, 'pointerdown', 300, 200, finger(1))
    pointer(stage, 'pointerdown', 340, 200, finger(2))
    pointer(stage, 'pointermove', 280, 200, finger(1))
    pointer(stage, 'pointermove', 360, 200, finger(2))
    pointer(stage, 'pointerup', 280, 200, finger(1))
    pointer(stage, 'pointerup', 360, 200, finger(2))
    await still(root)
    expect(scaleOf(root) / before).toBeCloseTo(2, 1)
  })
})

describe('a map that was let go', () => {
  /** How far right it lies when let go, and where it comes to rest: pixels. */
  async function letGo() {
    withoutCapture()
    const { root, stage } = await showMap({ villages })
    // The ground lies on a sheet that moves, until it is drawn in its new place.
    const across = (transform: string) => Number(/translate\(([-\d.]+)/.exec(transform)![1])
    const lie = () =>
      across(root.querySelector<HTMLElement>('.sheet')!.style.transform) + across(groundOf(root))
    root.querySelector<HTMLElement>('.controls button')!.click()
    await still(root)
    pointer(stage, 'pointerdown', 500, 200)
    // As fast as a hand, however fast the machine is: 20 px in 8 ms.
    for (let step = 1; step <= 10; step++)
      pointer(stage, 'pointermove', 500 - 20 * step, 200, { at: 8 * step })
    pointer(stage, 'pointerup', 300, 200)
    const released = lie()
    await still(root)
    return { released, rest: lie(), told: root.querySelector('[role=status].visually-hidden')?.textContent }
  }

  it('slides on', async () => {
    withMotion()
    const { released, rest, told } = await letGo()
    expect(rest).toBeLessThan(released - 10)
    expect(told).toContain('Tampak')
  })

  it('stands still at once for whoever wants less motion', async () => {
    const { released, rest } = await letGo()
    expect(rest).toBeCloseTo(released, 3)
    const { map } = await showMap({ villages })
    const frames = vi.spyOn(window, 'requestAnimationFrame')
    await map.fit('53.09')
    await map.fit()
    expect(frames).not.toHaveBeenCalled()
  })
})

describe('keys', () => {
  it('move, zoom and bring back the map, and each move is told', async () => {
    const { root } = await showMap({ villages })
    const [home, scale] = [groundOf(root), scaleOf(root)]
    root.querySelector<HTMLElement>('.surface')!.focus()
    await userEvent.keyboard('+')
    await expect.poll(() => scaleOf(root)).toBeGreaterThan(scale * 1.9)
    await userEvent.keyboard('{ArrowRight}')
    await still(root)
    expect(root.querySelector('[role=status].visually-hidden')?.textContent).toMatch(/Tampak \d+ kabupaten/)
    await userEvent.keyboard('{Home}')
    await still(root)
    expect(groundOf(root)).toBe(home)
    await userEvent.keyboard('-')
    await still(root)
    expect(scaleOf(root)).toBeLessThan(scale)
  })

  it('with Ctrl, Alt or Meta are the browser’s', async () => {
    const { root } = await showMap({ villages })
    const surface = root.querySelector<HTMLElement>('.surface')!
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey']) {
      const event = new KeyboardEvent('keydown', {
        key: '+',
        bubbles: true,
        composed: true,
        cancelable: true,
        [modifier]: true,
      })
      surface.dispatchEvent(event)
      expect(event.defaultPrevented).toBe(false)
    }
  })
})

describe('methods and events', () => {
  it('fly, fit and select; the map tells of regencies and villages', async () => {
    const { map, root } = await showMap({ villages })
    const events: unknown[] = []
    map.addEventListener('ovop-region', ({ regency }) => events.push(regency))
    map.addEventListener('ovop-village', (event) => events.push(event.village))
    await map.fit('53.09')
    await expect.poll(() => root.querySelector('.title')?.textContent).toBe('Ngada')
    await map.fit()
    await map.select('53.09.01.2001')
    await expect.poll(() => root.querySelector('.title')?.textContent).toBe('Desa Uji')
    await map.select('99.99.99.9999')
    await expect.poll(() => root.querySelector('.title')?.textContent).toBe('Terlihat di peta')
    expect(events).toEqual(['53.09', undefined, '53.09.01.2001'])
    await still(root)
    const before = scaleOf(root)
    withMotion()
    await map.flyTo([121, -8.8], 10)
    await still(root)
    expect(scaleOf(root)).toBeGreaterThan(before)
    expect(scaleOf(root)).toBe(scaleAt(10))
  })

  it.each<[string, (map: OvopVillageMap, root: ShadowRoot) => unknown]>([
    ['a flight to a place', (map) => map.flyTo([121, -8.8], 10)],
    ['a flight to a regency', (map) => map.fit('53.09')],
    ['a step of zoom', (_, root) => root.querySelector<HTMLElement>('.controls button')!.click()],
  ])('%s gets there though the map changes its size on the way', async (_, go) => {
    const calm = await showMap({ villages }, '880px')
    go(calm.map, calm.root)
    await still(calm.root)
    const { map, root } = await showMap({ villages }, '900px')
    await still(root)
    const home = scaleOf(root)
    withMotion()
    go(map, root)
    await expect.poll(() => scaleOf(root), { interval: 10 }).toBeGreaterThan(home)
    const underWay = scaleOf(root)
    map.style.width = '880px'
    await still(root)
    expect(scaleOf(root)).toBeGreaterThan(underWay)
    // It is where it would be without the change.
    expect(scaleOf(root) / scaleOf(calm.root)).toBeCloseTo(1, 1)
  })

  it('leave a village to the page that cancels the event, or fills the slot', async () => {
    const { map, root } = await showMap({ villages })
    map.addEventListener('ovop-village', (event) => event.preventDefault(), { once: true })
    await map.select('53.09.01.2001')
    expect(root.querySelector('.title')?.textContent).toBe('Terlihat di peta')
    const own = document.createElement('p')
    own.slot = 'village'
    own.textContent = 'Isi milik halaman'
    map.append(own)
    await map.select('53.09.01.2001')
    await expect.poll(() => own.assignedSlot?.name).toBe('village')
    expect(own.checkVisibility()).toBe(true)
  })

  it('show a village’s products as cards; a followed link is told of', async () => {
    const { map, root } = await showMap({ catalog: catalogueAt('small') })
    await expect.poll(() => root.querySelectorAll('.row').length).toBeGreaterThan(0)
    const selected: string[] = []
    document.addEventListener(
      'ovop-select',
      (event) => {
        event.preventDefault()
        selected.push((event as OvopSelectEvent).product)
      },
      { once: true },
    )
    await map.select('53.01.01.2001')
    await expect
      .poll(() => root.querySelector('ovop-product-card')?.shadowRoot?.querySelector('a') ?? null)
      .not.toBeNull()
    root.querySelector('ovop-product-card')?.shadowRoot?.querySelector('a')?.click()
    expect(selected).toHaveLength(1)
  })
})

describe('in a dialog of the page', () => {
  it('keys move the map, and an Escape that it has no use for is the dialog’s', async () => {
    const { map, root } = await showMap({ villages })
    const dialog = document.createElement('dialog')
    document.body.append(dialog)
    onTestFinished(() => dialog.remove())
    dialog.append(map)
    dialog.showModal()
    await still(root)
    const surface = root.querySelector<HTMLElement>('.surface')!
    surface.focus()
    const before = scaleOf(root)
    await userEvent.keyboard('+')
    await expect.poll(() => scaleOf(root)).toBeGreaterThan(before)
    await still(root)
    await userEvent.keyboard('{Escape}')
    expect(dialog.open).toBe(true)
    await still(root)
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => dialog.open).toBe(false)
  })
})

describe('a place that is looked for', () => {
  const find = async (root: ShadowRoot, text: string) => {
    const field = root.querySelector<HTMLInputElement>('.find input')!
    field.value = text
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await expect.poll(() => root.querySelector('.found .row')).not.toBeNull()
    root.querySelector<HTMLElement>('.found .row')!.click()
  }

  it('is gone to, with the villages around a town by their distance', async () => {
    const { root } = await showMap({ villages })
    await find(root, 'bajawa')
    await expect.poll(() => root.querySelector('.title')?.textContent).toBe('Bajawa')
    await expect.poll(() => panelText(root)).toMatch(/Kota · Ngada .*Desa Uji.*km/)
    expect(root.querySelector('.found')).toBeNull()
  })

  it('is opened where it is a regency', async () => {
    const { root } = await showMap({ villages })
    await find(root, 'kab. alor')
    await expect.poll(() => root.querySelector('.title')?.textContent).toBe('Alor')
  })
})

describe('a village without products', () => {
  it('leads to what it supplies, and to its neighbours with products', async () => {
    const near = [...villages, village('53.09.01.2002', 'Desa Kosong', 121.1)]
    const products = [
      makeProduct(0, {
        village: '53.09.01.2001',
        name: 'Kopi Uji',
        satelliteVillages: ['53.09.01.2002'],
      } as never),
    ]
    const { map, root } = await showMap({ villages: near, products } as never)
    await map.select('53.09.01.2002')
    await expect.poll(() => panelText(root)).toContain('memasok bahan')
    expect(root.querySelectorAll('ovop-product-card')).toHaveLength(1)
    expect(panelText(root)).toMatch(/Desa terdekat dengan produk.*Desa Uji.*Kopi Uji/)
  })
})

describe('buttons', () => {
  it('move the map for whoever cannot drag', async () => {
    const { root } = await showMap({ villages })
    root.querySelector<HTMLElement>('.pad summary')!.click()
    const before = groundOf(root)
    root.querySelector<HTMLElement>('.pad [aria-label="Geser ke timur"]')!.click()
    await still(root)
    expect(groundOf(root)).not.toBe(before)
  })
})

describe('clusters', () => {
  const near = Array.from({ length: 5 }, (_, n) => village(`53.09.01.200${n}`, `Desa ${n}`, 121 + n / 100))

  it('have a number that can be read on them: white on our own accent', async () => {
    const { root } = await showMap({ villages: near })
    const context = document.createElement('canvas').getContext('2d')!
    context.fillStyle = getComputedStyle(root.querySelector('.cluster span')!).color
    context.fillRect(0, 0, 1, 1)
    expect(Math.min(...context.getImageData(0, 0, 1, 1).data)).toBeGreaterThan(240)
  })

  it('zoom to their villages when they are pressed', async () => {
    const { root } = await showMap({ villages: near })
    const cluster = root.querySelector<HTMLElement>('.cluster')!
    expect(cluster.getAttribute('aria-label')).toBe('5 desa di sekitar Bajawa')
    cluster.click()
    await expect.poll(() => root.querySelectorAll('.cluster').length).toBe(0)
    await expect.poll(() => panelText(root)).toContain('Desa 4')
  })

  it('list them where no zoom tells them apart', async () => {
    const { root } = await showMap({
      villages: near.map((one) => ({ ...one, position: near[0]!.position! })),
    })
    root.querySelector<HTMLElement>('.cluster')!.click()
    await expect.poll(() => root.querySelector('.title')?.textContent).toBe('Desa di sini')
    expect(root.querySelectorAll('.row')).toHaveLength(5)
  })
})

describe('desa terdekat', () => {
  const locate = (answer: (done: PositionCallback, failed: PositionErrorCallback) => void) => {
    vi.spyOn(navigator.geolocation, 'getCurrentPosition').mockImplementation((done, failed) =>
      answer(done, failed!),
    )
    onTestFinished(() => void vi.restoreAllMocks())
  }
  const at = (longitude: number, latitude: number) => (done: PositionCallback) =>
    done({ coords: { longitude, latitude } } as GeolocationPosition)

  it('asks only when pressed, and lists the nearest with their distances', async () => {
    locate(at(120.99, -8.8))
    const { root } = await showMap({ villages })
    expect(navigator.geolocation.getCurrentPosition).not.toHaveBeenCalled()
    root.querySelector<HTMLElement>('.locate')!.click()
    await expect.poll(() => root.querySelector('.title')?.textContent).toBe('Desa terdekat')
    expect(root.querySelector('.row')?.textContent).toMatch(/Desa Uji\s*1,1 km · Kecamatan/)
    expect(root.querySelector('.you')).not.toBeNull()
  })

  it('says so politely when it is refused', async () => {
    locate((_, failed) => failed({ code: 1 } as GeolocationPositionError))
    const { root } = await showMap({ villages })
    root.querySelector<HTMLElement>('.locate')!.click()
    await expect.poll(() => panelText(root)).toContain('Lokasi tidak diizinkan')
    expect(root.querySelectorAll('.row').length).toBeGreaterThan(0)
  })

  it('knows when the visitor is far from the map', async () => {
    locate(at(4.9, 52.4))
    const { root } = await showMap({ villages })
    root.querySelector<HTMLElement>('.locate')!.click()
    await expect.poll(() => panelText(root)).toContain('di luar peta')
    expect(root.querySelector('.you')).toBeNull()
  })
})
