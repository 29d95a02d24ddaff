import type { Parsed } from '../result.ts'

/** A data object of the payload as written. */
export interface QrisField {
  /** Two digits, `59`. */
  readonly tag: string
  readonly value: string
  /** Start of the object in the payload, in characters. */
  readonly offset: number
}

/** Where the money goes: one acquirer's (tags 26–50) or the national (51) merchant account template. */
export interface QrisAccount {
  readonly tag: string
  /** Reverse domain of the acquirer; `ID.CO.QRIS.WWW` in tag 51. */
  readonly guid: string
  /** Merchant PAN (sub-tag 01). Its last digit is not checked: issuers disagree on how it is computed. */
  readonly pan?: string
  /** Sub-tag 02; in tag 51 the NMID. */
  readonly merchantId?: string
  /** Merchant size as registered (sub-tag 03): `UMI`, `UKE`, `UME`, `UBE` or `URE`. */
  readonly criteria?: string
}

/** Additional data template (tag 62). */
export type QrisAdditional = Readonly<Partial<Record<(typeof additionalNames)[number], string>>>

/** What a QRIS payload says. */
export interface Qris {
  /** `static`: one code for every payment (also where tag 01 is absent). `dynamic`: for one payment only. */
  readonly method: 'static' | 'dynamic'
  readonly accounts: readonly QrisAccount[]
  /** National merchant id (tag 51, sub-tag 02), such as `ID1025380163258`. */
  readonly nmid?: string
  readonly criteria?: string
  /** Merchant category code, ISO 18245. */
  readonly mcc: string
  readonly currency: '360'
  /** Rupiah; absent on most static codes. */
  readonly amount?: number
  readonly country: 'ID'
  /** Name of at most 25 characters: issuers cut longer ones. */
  readonly merchantName: string
  readonly city: string
  readonly postalCode?: string
  readonly additional: QrisAdditional
  /** What the code asks on top of the price (tags 55–57): `value` in rupiah for `fixed`, percent for `percent`. */
  readonly tip?: { readonly kind: 'prompt' | 'fixed' | 'percent'; readonly value?: number }
  /** All data objects in the order of the payload, the checksum (63) included. */
  readonly fields: readonly QrisField[]
}

/** Why a payload is refused, and where: `tag` as `59` or `26.00`, `offset` in characters. */
export interface QrisProblem {
  readonly code:
    | 'not-text'
    | 'too-long'
    | 'bad-tlv'
    | 'bad-character'
    | 'bad-value'
    | 'duplicate-tag'
    | 'missing-tag'
    | 'wrong-order'
    | 'wrong-crc'
    | 'wrong-version'
    | 'wrong-method'
    | 'wrong-currency'
    | 'wrong-country'
  readonly tag?: string
  readonly offset?: number
}

const additionalNames = [
  'billNumber',
  'mobileNumber',
  'storeLabel',
  'loyaltyNumber',
  'referenceLabel',
  'customerLabel',
  'terminalLabel',
  'purpose',
  'consumerDataRequest',
] as const

const maxPayload = 512
const maxMerchantName = 25

/** Tag, whether it must be there, its form, and what to say of another form (EMVCo MPM 1.1, table 3.2). */
const rules: readonly (readonly [string, boolean, RegExp, QrisProblem['code']])[] = [
  ['00', true, /^01$/, 'wrong-version'],
  ['01', false, /^1[12]$/, 'wrong-method'],
  ['52', true, /^\d{4}$/, 'bad-value'],
  ['53', true, /^360$/, 'wrong-currency'],
  ['54', false, /^(?=.{1,13}$)(?=.*[1-9])\d+(\.\d+)?$/, 'bad-value'],
  ['55', false, /^0[123]$/, 'bad-value'],
  ['56', false, /^(?=.{1,13}$)\d+(\.\d+)?$/, 'bad-value'],
  ['57', false, /^(?=.{1,5}$)\d+(\.\d+)?$/, 'bad-value'],
  ['58', true, /^ID$/, 'wrong-country'],
  ['59', true, /^.{1,25}$/, 'too-long'],
  ['60', true, /^.{1,15}$/, 'too-long'],
  ['61', false, /^.{1,10}$/, 'too-long'],
  ['63', true, /^.{4}$/, 'bad-value'],
]

/** CRC-16/CCITT-FALSE: polynomial 0x1021, initial 0xFFFF, over the UTF-8 bytes; four upper-case hex digits. */
function checksum(text: string): string {
  let crc = 0xffff
  for (const byte of new TextEncoder().encode(text)) {
    // Eight steps at once, which for this polynomial come to three shifts.
    let mixed = (crc >> 8) ^ byte
    mixed ^= mixed >> 4
    crc = ((crc << 8) ^ (mixed << 12) ^ (mixed << 5) ^ mixed) & 0xffff
  }
  return crc.toString(16).toUpperCase().padStart(4, '0')
}

/** `record` without the members that are `undefined`. */
function present<T extends object>(record: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as never
}

const refuse = (code: QrisProblem['code'], tag?: string, offset?: number): Parsed<never, QrisProblem> => ({
  ok: false,
  problem: present({ code, tag, offset }),
})

const find = (fields: readonly QrisField[], tag: string) => fields.find((field) => field.tag === tag)?.value

/** Data objects of a payload, or of the template `parent` whose value starts at `start`. */
function readFields(text: string, start = 0, parent?: string): Parsed<QrisField[], QrisProblem> {
  // In ASCII text a character is one unit of the string.
  const characters = /^[ -~]*$/.test(text) ? text : [...text]
  const cut = (from: number, to: number) => {
    const part = characters.slice(from, to)
    return typeof part === 'string' ? part : part.join('')
  }
  const fields: QrisField[] = []
  for (let at = 0; at < characters.length; ) {
    const head = cut(at, at + 4)
    const tag = head.slice(0, 2)
    const length = Number(head.slice(2))
    const end = at + 4 + length
    const offset = start + at
    if (!/^\d{4}$/.test(head) || length === 0 || end > characters.length)
      return refuse('bad-tlv', parent, offset)
    if (find(fields, tag) !== undefined) {
      return refuse('duplicate-tag', parent ? `${parent}.${tag}` : tag, offset)
    }
    fields.push({ tag, value: cut(at + 4, end), offset })
    at = end
  }
  return { ok: true, value: fields }
}

/** The first rule of the payload as a whole that `fields` break: ends, characters, forms. */
function checkFields(fields: readonly QrisField[]): Parsed<never, QrisProblem> | undefined {
  for (const [tag, place] of [
    ['00', 0],
    ['63', -1],
  ] as const) {
    if (fields.at(place)?.tag !== tag) return refuse(find(fields, tag) ? 'wrong-order' : 'missing-tag', tag)
  }
  for (const { tag, value, offset } of fields) {
    // Only the alternate-language template holds other writing than ASCII. Half a surrogate pair is no character,
    // and the checksum cannot tell it from U+FFFD.
    if ((tag === '64' ? /\p{Cs}/u : /[^ -~]/).test(value)) return refuse('bad-character', tag, offset)
  }
  for (const [tag, required, form, code] of rules) {
    const field = fields.find((candidate) => candidate.tag === tag)
    if (!field && required) return refuse('missing-tag', tag)
    if (field && !form.test(field.value)) return refuse(code, tag, field.offset)
  }
  return undefined
}

/** Indicator 01 asks the buyer, 02 has its amount in tag 56, 03 its percentage in tag 57. */
function readTip(fields: readonly QrisField[]): Qris['tip'] {
  const indicator = Number(find(fields, '55'))
  const kind = (['prompt', 'fixed', 'percent'] as const)[indicator - 1]
  const value = indicator > 1 ? find(fields, String(54 + indicator)) : undefined
  return kind && present({ kind, value: value === undefined ? undefined : Number(value) })
}

/**
 * Reads a QRIS payload: EMVCo merchant-presented TLV with Bank Indonesia's tags. Strict, because a payload leads
 * money: wrong structure, checksum, currency or country is a problem, never a guess. Lengths count **characters**
 * (code points, as in the example of EMVCo's specification with Chinese text), the checksum covers UTF-8 bytes.
 * A right checksum says that the payload is undamaged, not whose it is: see {@link matchQris}.
 *
 * Source: EMVCo QR Code Specification for Payment Systems, Merchant-Presented Mode 1.1, sections 3 and 4.
 * @example
 * const read = parseQris('00020101021126…6304D867')
 * if (read.ok) read.value.merchantName // 'KELOMPOK MADU CONTOH OELF'
 * else read.problem                    // { code: 'wrong-crc', tag: '63', offset: 204 }
 */
export function parseQris(payload: string): Parsed<Qris, QrisProblem> {
  if (typeof payload !== 'string') return refuse('not-text')
  if (payload.length > maxPayload) return refuse('too-long')
  // First, since a slip anywhere shows here: "damaged" says more than the odd structure that it may cause.
  if (payload.slice(-8, -4) === '6304' && payload.slice(-4) !== checksum(payload.slice(0, -4))) {
    return refuse('wrong-crc', '63', [...payload].length - 8)
  }
  const read = readFields(payload)
  if (!read.ok) return read
  const fields = read.value
  const broken = checkFields(fields)
  if (broken) return broken

  const accounts: QrisAccount[] = []
  let additional: QrisAdditional = {}
  for (const { tag, value, offset } of fields) {
    const isAccount = tag >= '26' && tag <= '51'
    if (!isAccount && tag !== '62') continue
    const inner = readFields(value, offset + 4, tag)
    if (!inner.ok) return inner
    const get = (subTag: string) => find(inner.value, subTag)
    if (isAccount) {
      const guid = get('00')
      if (guid === undefined) return refuse('missing-tag', `${tag}.00`, offset)
      accounts.push(present({ tag, guid, pan: get('01'), merchantId: get('02'), criteria: get('03') }))
    } else {
      additional = present(
        Object.fromEntries(additionalNames.map((name, index) => [name, get(`0${index + 1}`)])),
      )
    }
  }
  if (accounts.length === 0) return refuse('missing-tag', '26')

  const get = (tag: string) => find(fields, tag)
  const national = accounts.find(({ tag }) => tag === '51')
  const amount = get('54')
  return {
    ok: true,
    value: present({
      method: get('01') === '12' ? ('dynamic' as const) : ('static' as const),
      accounts,
      nmid: national?.merchantId,
      criteria: national?.criteria ?? accounts[0]?.criteria,
      mcc: get('52')!,
      currency: '360' as const,
      amount: amount === undefined ? undefined : Number(amount),
      country: 'ID' as const,
      merchantName: get('59')!,
      city: get('60')!,
      postalCode: get('61'),
      additional,
      tip: readTip(fields),
      fields,
    }),
  }
}

/**
 * The payload of `fields`, with a fresh checksum: `formatQris(parseQris(payload).value) === payload`. It writes what
 * the issuer wrote, object by object. Nothing here composes a code, sets an amount or adds a tip: a changed
 * code is outside the issuer's contract and gives the seller no payment notice.
 *
 * Source: EMVCo QR Code Specification, Merchant-Presented Mode 1.1, section 3; checksum as in section 4.
 */
export function formatQris({ fields }: Pick<Qris, 'fields'>): string {
  const body = fields
    .filter(({ tag }) => tag !== '63')
    .map(({ tag, value }) => tag + String([...value].length).padStart(2, '0') + value)
  const covered = `${body.join('')}6304`
  return covered + checksum(covered)
}

/**
 * A merchant name as codes carry it. Only A–Z are folded: `toUpperCase` would turn the look-alikes ı and ſ into
 * I and S, and `toLowerCase` the Kelvin sign into k.
 */
function foldName(name: string): string {
  const folded = name.replace(/[‘’]/g, "'").replace(/[a-z]/g, (letter) => letter.toUpperCase())
  return [...folded.replace(/ +/g, ' ').trim()].slice(0, maxMerchantName).join('').trim()
}

/**
 * Whether a code belongs to the merchant it stands beside. Without this, whoever swaps the payload of a product
 * takes its money. Names are compared without ASCII case, a curly apostrophe as a straight one, and cut at 25 characters, as issuers cut them; any other
 * difference counts, look-alike letters of other scripts included. `nmid` is compared where given.
 *
 * Source: EMVCo QR Code Specification, Merchant-Presented Mode 1.1, table 3.2 (tag 59, at most 25 characters).
 * @example matchQris(qris, { merchantName: 'Kelompok Madu Contoh Oelfatu' }) // { ok: true }
 */
export function matchQris(
  qris: Pick<Qris, 'merchantName' | 'nmid'>,
  expected: { merchantName: string; nmid?: string | undefined },
): { ok: true } | { ok: false; reason: 'merchant-name' | 'nmid' } {
  const name = foldName(expected.merchantName)
  if (!name || foldName(qris.merchantName) !== name) return { ok: false, reason: 'merchant-name' }
  if (expected.nmid !== undefined && expected.nmid.trim() !== qris.nmid) return { ok: false, reason: 'nmid' }
  return { ok: true }
}
