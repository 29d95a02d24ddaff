/** A field of a QRIS payload: tag, length, value (EMV QR code specification for merchant-presented mode, 3.1). */
const field = (tag: string, value: string) => `${tag}${String(value.length).padStart(2, '0')}${value}`

/** A static code of a merchant and an acquirer that do not exist, with a right checksum. A merchant has one account. */
export function generateQris(producer: string): string {
  const merchant = producer.toUpperCase().slice(0, 25).trim()
  const number = String(numberOf(merchant) % 1e9).padStart(9, '0')
  const account = [
    field('00', 'ID.CO.CONTOH.WWW'),
    field('01', `936000000${number}`),
    field('02', `CONTOH${number}`),
    field('03', 'UMI'),
  ]
  const national = [
    field('00', 'ID.CO.QRIS.WWW'),
    field('02', `ID10${number.padStart(11, '0')}`),
    field('03', 'UMI'),
  ]
  const payload = [
    field('00', '01'),
    field('01', '11'),
    field('26', account.join('')),
    field('51', national.join('')),
    field('52', '5499'),
    field('53', '360'),
    field('58', 'ID'),
    field('59', merchant),
    field('60', 'KUPANG'),
    '6304',
  ].join('')
  return payload + checksum(payload)
}

/** The same number for the same text, and rarely for another (FNV-1a). */
function numberOf(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash
}

/** CRC-16/CCITT-FALSE over the UTF-8 bytes, in four upper-case hex digits. */
function checksum(text: string): string {
  let crc = 0xffff
  for (const byte of Buffer.from(text)) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : crc << 1
  }
  return crc.toString(16).toUpperCase().padStart(4, '0')
}
