import { Command, InvalidArgumentError, Option } from 'commander'
import { expect, it } from 'vitest'
import { usageMessage } from './usage-messages.ts'

/** What commander has to say of a run with wrong arguments, in our words. */
function said(...args: string[]): string {
  let text = ''
  const program = new Command('ovop').exitOverride().configureOutput({
    writeErr: () => {},
    outputError: (message) => {
      text = usageMessage(message)
    },
  })
  program
    .command('uji')
    .argument('<katalog>')
    .requiredOption('--out <folder>')
    .option('--hari <angka>', '', (value) => {
      throw new InvalidArgumentError(`diharapkan angka, bukan ${value}`)
    })
    .addOption(new Option('--jenis <jenis>').choices(['a', 'b']))
    .addOption(new Option('--json').conflicts('jenis'))
    .action(() => {})
  for (const command of program.commands) command.exitOverride()
  expect(() => program.parse(args, { from: 'user' })).toThrow()
  return text.trim()
}

it.each([
  [['uji', 'k'], 'pilihan --out <folder> harus disebut'],
  [['uji', '--out', 'x'], 'argumen <katalog> harus disebut'],
  [['uji', 'k', '--out'], 'pilihan --out <folder> perlu diberi nilai'],
  [['uji', 'k', '--out', 'x', 'y'], 'argumen terlalu banyak (2, paling banyak 1): k, y.'],
  [['uji', 'k', '--out', 'x', '--jenus', 'a'], 'pilihan --jenus tidak dikenal\n(mungkin maksudnya --jenis?)'],
  [['uji', 'k', '--jenis', 'c'], 'pilihan --jenis <jenis>: "c" tidak dapat dipakai; pilih salah satu: a, b'],
  [
    ['uji', 'k', '--hari', '$1\n'],
    'pilihan --hari <angka>: "$1\n" tidak dapat dipakai; diharapkan angka, bukan $1',
  ],
  [
    ['uji', 'k', '--out', 'x', '--json', '--jenis', 'a'],
    'pilihan --json dan --jenis <jenis> tidak dapat dipakai bersama',
  ],
  [['ujj'], 'perintah ujj tidak dikenal\n(mungkin maksudnya uji?)'],
])('wrong use is told in Indonesian: %j', (args, ours) => {
  expect(said(...args)).toBe(ours)
})
