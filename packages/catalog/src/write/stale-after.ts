import { type Publisher, PublisherError } from './publisher/publisher.ts'

/** Days after which a catalogue that nobody renewed shows its products with their date and without payment codes. */
export const usualDays = 90

/**
 * When the catalogue is past its date: so many days on; without a number, as the publisher's file says, or 90 days on.
 * @throws PublisherError for a date in the publisher's file that is past
 */
export function staleAfterOf(
  { staleAfter }: Publisher,
  { days, time, file }: { days?: number | undefined; time: Date; file?: string | undefined },
): string {
  if (days === undefined && staleAfter !== undefined) {
    if (Date.parse(staleAfter) > time.getTime()) return staleAfter
    throw new PublisherError(
      `${file}: staleAfter: ${staleAfter} sudah lewat, jadi kode pembayaran tidak akan tampil; beri tanggal lain, atau hapus supaya berlaku ${usualDays} hari`,
    )
  }
  return new Date(time.getTime() + (days ?? usualDays) * 86_400_000).toISOString()
}
