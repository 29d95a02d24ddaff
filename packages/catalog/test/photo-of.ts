import sharp from 'sharp'

/** A photo as a phone makes it: lying down with the note that it stands, the place where it was taken, and noise. */
export async function phonePhoto({ width = 2400, height = 1600, orientation = 6 } = {}): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 20 } as const
  return sharp({ create: { width, height, channels: 3, background: '#a53', noise } })
    .withMetadata({ orientation })
    .withExif({ IFD0: { Model: 'Xiaomi 1234' }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '8/1 47/1 0/1' } })
    .jpeg({ quality: 90 })
    .toBuffer()
}
