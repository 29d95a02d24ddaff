import { formatQris, type Qris } from '@ovop-ntt/core'
import { generate } from 'lean-qr'
import { toSvgPath } from 'lean-qr/extras/svg'
import { svg, type TemplateResult } from 'lit'

/** Modules of white around the code that scanners need (ISO/IEC 18004, 6.3.8). */
const quietZone = 4

/** The code's modules as one SVG path, with the width of the whole picture in modules. */
export function qrPath(text: string): { path: string; size: number } {
  const code = generate(text)
  return { path: toSvgPath(code), size: code.size + 2 * quietZone }
}

/** Black on white in every theme: scanners read light codes on dark poorly or not at all. */
export function codePicture(text: string, label: string): TemplateResult<2> {
  const { path, size } = qrPath(text)
  const origin = -quietZone
  return svg`<svg class="code" part="code" role="img" aria-label=${label} shape-rendering="crispEdges"
    viewBox=${`${origin} ${origin} ${size} ${size}`}>
    <rect x=${origin} y=${origin} width=${size} height=${size} fill="#fff" /><path d=${path} fill="#000" />
  </svg>` as TemplateResult<2>
}

/** A payment code. */
export const qrPicture = (qris: Qris, label: string) => codePicture(formatQris(qris), label)

/**
 * A PNG of the code, 12 pixels a module, made on this device.
 * @throws Error where the browser gives no canvas or no picture of it, as some do that guard against fingerprints
 */
export async function qrImage(qris: Qris): Promise<Blob> {
  const { path, size } = qrPath(formatQris(qris))
  const scale = 12
  const canvas = document.createElement('canvas')
  canvas.width = size * scale
  canvas.height = size * scale
  const context = canvas.getContext('2d')
  if (!context) throw new Error('the browser has no canvas to draw the code on')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.scale(scale, scale)
  context.translate(quietZone, quietZone)
  context.fillStyle = '#000'
  context.fill(new Path2D(path))
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the browser made no picture of the code'))),
      'image/png',
    )
  })
}
