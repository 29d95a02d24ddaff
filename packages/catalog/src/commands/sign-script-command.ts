import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { scriptKey, signScript } from '../publish/script-folder/sign-script.ts'
import { signatureHeaders } from '../publish/script-folder/signature-headers.ts'

export function addSignScriptCommand(program: Command): void {
  program
    .command('sign-script')
    .summary('tanda tangani ovop.js')
    .description(
      'Tanda tangani ovop.js, agar situs lain dapat memeriksanya dengan integrity="ed25519-…" walau isinya diperbarui.\nSign the script for signature-based integrity.',
    )
    .argument('<skrip>', 'berkas ovop.js')
    .requiredOption('--key <berkas>', 'kunci Ed25519 (PEM); dibuat bila belum ada, jangan dibagikan')
    .option('--path <alamat>', 'alamat skrip di situs', '/ovop/ovop.js')
    .action(run)
}

async function run(script: string, { key: keyFile, path }: { key: string; path: string }): Promise<void> {
  const bytes = await readFile(script)
  const { key, isNew } = await scriptKey(keyFile)
  const { integrity, headers } = signScript(bytes, key)
  const parts = Object.entries(signatureHeaders).map(
    ([server, write]) => `# ${server}\n${write(headers, path)}`,
  )
  process.stdout.write(
    `${isNew ? `${keyFile}: kunci baru; simpan baik-baik, jangan dibagikan\n` : ''}${[
      `tag untuk situs yang memasang:\n<script src="…${path}" integrity="${integrity}" crossorigin="anonymous" async></script>`,
      'header yang dikirim server bersama skrip ini, baru setiap kali isinya berubah:',
      ...parts,
    ].join('\n\n')}\n`,
  )
}
