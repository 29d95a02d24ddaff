import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import { addZipOption, zipped } from './zip-option.ts'

export function addEmbedCommand(program: Command): void {
  const command = program
    .command('embed')
    .summary('tulis folder skrip untuk situs')
    .description(
      'Tulis folder yang diunggah ke situs: ovop.js dan berkas di sebelahnya, dengan petunjuk dan pengaturan server.\nWrite the folder with the script that a site serves.',
    )
    .argument('<folder>', 'folder tujuan, misalnya ovop')
  addZipOption(command).action(async (folder: string, { zip }: { zip?: string | true }) => {
    const { writeScriptFolder } = await import('../publish/script-folder/write-script-folder.ts')
    const { files, bytes, left } = await writeScriptFolder(folder)
    process.stdout.write(
      `${files} berkas (${Math.ceil(bytes / 1000)} kB) ditulis ke ${folder}\nunggah folder itu utuh; cara menempel ada di ${folder}/BACA-SAYA.md\n${left.map((name) => `${name} di sana bukan tulisan ovop, dibiarkan; ovop verify menyebut yang kurang\n`).join('')}${await zipped(folder, zip)}sesudah diunggah, periksa dengan: ovop verify https://situs-anda.example/${basename(resolve(folder))}/\n`,
    )
  })
}
