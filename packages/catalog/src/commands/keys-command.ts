import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { delegateKey, newKeyPair, revokeKey } from '@ovop-ntt/core/trust'
import { type Command, InvalidArgumentError } from 'commander'
import { wrongKey } from '../write/keys/catalog-key.ts'
import { addDelegation, addRevocation, KeyError, readKeyFile, writeNewKey } from '../write/keys/key-file.ts'

/** Names of the files that `keys new` makes. */
const offlineFile = 'kunci-luring.json'
const publishingFile = 'kunci-terbit.json'

export function addKeysCommand(program: Command): void {
  const keys = program
    .command('keys')
    .summary('buat kunci tanda tangan katalog, dan beri kuasa')
    .description(
      'Kunci luring disimpan di tempat aman dan hanya memberi kuasa; kunci terbit menandatangani katalog.\nMake signing keys and delegate them.',
    )
  keys
    .command('new')
    .summary('buat kunci luring dan kunci terbit')
    .argument('<folder>', 'folder untuk kedua berkas kunci')
    .action(makeKeys)
  keys
    .command('delegate')
    .summary('beri kuasa kepada kunci terbit untuk sebuah katalog')
    .requiredOption('--offline <berkas>', 'kunci luring')
    .requiredOption('--publishing <berkas>', 'kunci terbit; kuasa ditambahkan di dalamnya')
    .requiredOption('--catalog <id>', 'id katalog, seperti di berkas penerbit')
    .option('--days <hari>', 'masa berlaku', parseDays, 365)
    .action(delegate)
  keys
    .command('revoke')
    .summary('cabut kunci terbit yang hilang atau dicuri')
    .description(
      'Kunci luring menyatakan sebuah kunci terbit dicabut. Pernyataannya ditaruh di kunci terbit yang baru, dan ikut di setiap katalog yang ditandatanganinya.\nRevoke a publishing key.',
    )
    .requiredOption('--offline <berkas>', 'kunci luring')
    .requiredOption(
      '--key <kunci>',
      'kunci terbit yang dicabut: berkasnya, atau kunci publiknya (mulai dengan B)',
    )
    .requiredOption('--publishing <berkas>', 'kunci terbit yang baru; pernyataan ditambahkan di dalamnya')
    .requiredOption('--catalog <id>', 'id katalog, seperti di berkas penerbit')
    .action(revoke)
  for (const command of keys.commands) command.helpOption('-h, --help', 'tampilkan bantuan')
}

function parseDays(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('diharapkan jumlah hari, 1 sampai 9999')
  return Number(text)
}

async function makeKeys(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const [offline, publishing] = [await newKeyPair(), await newKeyPair()]
  await writeNewKey(join(folder, offlineFile), 'offline', offline)
  await writeNewKey(join(folder, publishingFile), 'publishing', publishing)
  process.stdout.write(
    `${join(folder, offlineFile)}: simpan di luar komputer yang menerbitkan, jangan dibagikan
${join(folder, publishingFile)}: untuk ovop build --key, jangan dibagikan
catalog-key untuk ditempel di situs: ${offline.publicKey}
berikutnya: ovop keys delegate --offline ${join(folder, offlineFile)} --publishing ${join(folder, publishingFile)} --catalog <id>
`,
  )
}

interface DelegateFlags {
  offline: string
  publishing: string
  catalog: string
  days: number
}

async function delegate({ offline, publishing, catalog, days }: DelegateFlags): Promise<void> {
  const [by, key] = [await readKeyFile(offline, 'offline'), await readKeyFile(publishing, 'publishing')]
  const expires = new Date(Date.now() + days * 86_400_000).toISOString()
  const delegation = await delegateKey(by, key, { catalog, expires })
  await addDelegation(publishing, key, { ...delegation, catalog })
  process.stdout.write(
    `${publishing} boleh menandatangani katalog "${catalog}" sampai ${expires.slice(0, 10)}\ncatalog-key: ${by.publicKey}\n`,
  )
}

interface RevokeFlags {
  offline: string
  key: string
  publishing: string
  catalog: string
}

async function revoke({ offline, key: named, publishing, catalog }: RevokeFlags): Promise<void> {
  const [by, next] = [await readKeyFile(offline, 'offline'), await readKeyFile(publishing, 'publishing')]
  const publicKey =
    wrongKey([named]) === undefined ? named : (await readKeyFile(named, 'publishing')).publicKey
  if (publicKey === next.publicKey)
    throw new KeyError(
      `${publishing}: ini kunci yang dicabut; buat kunci terbit baru dahulu dengan ovop keys new`,
    )
  await addRevocation(publishing, next, { ...(await revokeKey(by, { publicKey }, { catalog })), catalog })
  process.stdout.write(
    `kunci terbit ${publicKey} dicabut untuk katalog "${catalog}" di setiap katalog yang ditandatangani ${publishing}\nberikutnya: ovop build --key ${publishing}, lalu ovop publish; sampai itu terbit, kunci lama masih dipercaya\n`,
  )
}
