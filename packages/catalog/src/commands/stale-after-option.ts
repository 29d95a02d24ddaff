import { InvalidArgumentError, Option } from 'commander'
import { usualDays } from '../write/stale-after.ts'

/** `--stale-after`, of the commands that publish data anew. */
export function staleAfterOption(): Option {
  return new Option(
    '--stale-after <hari>',
    `sesudah sekian hari tanpa pembaruan, produk tampil dengan tanggal datanya dan tanpa kode pembayaran (bawaan: staleAfter di berkas penerbit, atau ${usualDays})`,
  ).argParser(readDays)
}

function readDays(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('diharapkan jumlah hari, 1 sampai 9999')
  return Number(text)
}
