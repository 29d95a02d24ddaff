import { expect, it } from 'vitest'
import { panelText, showMap } from './show-map.ts'

/** As many villages as Indonesia has, all over NTT. */
const villages = Array.from({ length: 84_000 }, (_, n) => ({
  code: `53.${String(1 + (n % 21)).padStart(2, '0')}.01.${n}`,
  name: `Desa ${n}`,
  kind: 'desa',
  district: 'Kecamatan',
  regency: 'Kabupaten',
  position: { longitude: 119 + ((n * 7919) % 6000) / 1000, latitude: -10.9 + ((n * 104_729) % 3000) / 1000 },
}))

it('lists a hundred of 84,000 villages, counts the rest and says how to see them', async () => {
  const { map, root } = await showMap({ villages })
  await map.fit('53.09')
  await expect.poll(() => panelText(root), { timeout: 10_000 }).toContain('Ngada')
  expect(root.querySelectorAll('.row')).toHaveLength(100)
  expect(panelText(root)).toMatch(/dan 3\.?900 lagi; perbesar peta/)
}, 60_000)

it('writes large numbers short, so that each stands inside its marker', async () => {
  const near = villages.slice(0, 24_480).map((one, n) => ({
    ...one,
    code: `53.09.01.${n}`,
    position: { longitude: 121 + (n % 100) / 1e4, latitude: -8.8 },
  }))
  const { root } = await showMap({ villages: [...near, ...villages.slice(24_480, 26_000)] })
  await expect.poll(() => root.querySelectorAll('.cluster').length, { timeout: 10_000 }).toBeGreaterThan(3)
  const marks = [...root.querySelectorAll<HTMLElement>('.cluster span')]
  expect(marks.map(({ textContent }) => textContent)).toContainEqual(expect.stringMatching(/^2\d\srb$/))
  for (const mark of marks) {
    const text = document.createRange()
    text.selectNodeContents(mark)
    const inner = text.getBoundingClientRect()
    const [pill, button] = [mark, mark.parentElement!].map((one) => one.getBoundingClientRect())
    expect(inner.width).toBeLessThanOrEqual(pill!.width - 8)
    expect(inner.height).toBeLessThan(pill!.height)
    expect(pill!.width).toBeLessThanOrEqual(button!.width)
  }
}, 60_000)
