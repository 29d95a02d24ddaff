import type { Command } from 'commander'

export function addEmbedCommand(program: Command): void {
  program
    .command('embed')
    .summary('tulis folder skrip untuk situs')
    .description(
      'Tulis folder yang diunggah ke situs: ovop.js dan berkas di sebelahnya, dengan petunjuk dan pengaturan server.\nWrite the folder with the script that a site serves.',
    )
    .argument('<folder>', 'folder tujuan, misalnya ovop')
    .action(async (folder: string) => {
      const { writeScriptFolder } = await import('../publish/script-folder/write-script-folder.ts')
      const { files, bytes } = await writeScriptFolder(folder)
      process.stdout.write(
        `${files} berkas (${Math.ceil(bytes / 1000)} kB) ditulis ke ${folder}\nunggah folder itu utuh; cara menempel ada di ${folder}/BACA-SAYA.md\n`,
      )
    })
}
