import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const catalog = fileURLToPath(new URL('../../catalog/', import.meta.url))

/** Builds the sample catalogue, labelled as one, into a folder. */
export function buildSample(folder: string): void {
  const data = `${catalog}data`
  execFileSync(
    process.execPath,
    [
      `${catalog}bin/ovop.js`,
      'build',
      `${data}/contoh-produk-ovop.csv`,
      '--villages',
      `${data}/contoh-desa.csv`,
      '--publisher',
      `${data}/publisher.json`,
      '--sample',
      // It lies in a package for years, and nobody can pay in it.
      '--stale-after',
      '3650',
      '--contacts-agreed',
      '--out',
      folder,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
}
