/** Why a catalogue is not merged this time. */
export const refusals = [
  'unreachable',
  'unsigned',
  'wrong-key',
  'key-expired',
  'key-revoked',
  'wrong-signature',
  'revision-ahead',
  'other-catalogue',
  'older-revision',
  'foreign-id',
  'damaged',
] as const
export type Refusal = (typeof refusals)[number]
