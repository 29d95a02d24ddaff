import type { SignatureError } from '@ovop-ntt/core'

type Reason = SignatureError['reason']

/** What a webmaster, or the publisher, does about a catalogue that its key does not vouch for. */
const remedies: Record<Reason, string> = {
  unsigned:
    'it carries no signature, and this page asks for one by catalog-key. Its publisher signs it with ovop build --key',
  'key-not-delegated':
    'it is signed under another key than the catalog-key of this page. Compare the catalog-key with the one that its publisher gives; if they are the same, tell the publisher, and do not take the key out',
  'key-expired':
    'its publishing key has run out, and payment codes are not drawn. Its publisher makes a new one with ovop keys delegate and publishes again; nothing is to be changed in this page',
  'key-revoked':
    'it is signed with a key that its publisher revoked: somebody else may have put it there. Tell the publisher; nothing is to be changed in this page',
  'wrong-signature':
    'its bytes were changed after it was signed, on its server or on the way. Its publisher uploads it again; on the server no program may rewrite JSON',
  'revision-ahead':
    'its revision runs ahead of its own date. Its publisher looks at the clock of the machine that signs, and publishes again',
  'wrong-catalog':
    'it is another catalogue than catalog-id names. Compare catalog-id and the address with what its publisher gives',
  'older-revision':
    'it is older than what this browser has read before. Its publisher uploads the latest, or clears what a cache between holds; to go back there is ovop rollback',
}

/** One line for the console: which catalogue is not trusted, why, and who mends it by what. */
export function signatureHelp(address: string, reason: Reason): string {
  // A later version of core may know more reasons.
  return `${address} is not trusted (${reason}): ${remedies[reason] ?? 'ask its publisher'}`
}
