import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'

export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .summary('sajikan folder katalog di komputer ini')
    .description(
      'Sajikan folder katalog di komputer ini untuk dicoba. Tanpa --port dipakai 8080, atau port lain yang bebas.\nServe a catalogue folder for a try.',
    )
    .argument('<folder>', 'folder katalog')
    .option('--port <angka>', 'port; bila terpakai, perintah berhenti', readPort)
    .option('--host <alamat>', 'alamat tempat mendengar', '127.0.0.1')
    .action(run)
}

function readPort(text: string): number {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new InvalidArgumentError('diharapkan angka 0 sampai 65535')
  return port
}

async function run(folder: string, options: { port?: number; host: string }): Promise<void> {
  const found = await stat(folder).catch(() => undefined)
  if (!found?.isDirectory()) throw new Error(`${folder}: folder tidak ada`)
  // With a web server and what belongs to it, which no other command needs.
  const { serve } = await import('./serve/serve.ts')
  const { LivePages } = await import('./serve/live-pages.ts')
  const isCatalogue = await stat(join(folder, 'catalog.json')).catch(() => undefined)
  // A folder with a site of its own is shown as it is.
  const hasSite = await stat(join(folder, 'index.html')).catch(() => undefined)
  const pages = isCatalogue && !hasSite ? new LivePages(folder) : undefined
  const served = await serve(folder, { ...options, missing: pages && ((path, url) => pages.find(path, url)) })
  process.stdout.write(`${served.url}${isCatalogue ? 'catalog.json' : ''}\n`)
  if (pages) process.stdout.write(`halaman untuk dilihat: ${served.url}\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void served.close())
}
