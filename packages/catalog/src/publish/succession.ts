import type { Root } from '@ovop-ntt/core/format'
import { isRevisionAhead, statedRevocations } from '@ovop-ntt/core/trust'
import { PublishingError } from './publishing-error.ts'

/** A root and the digest of its bytes. */
export interface NamedRoot {
  root: Root
  digest: string
}

export interface Succession {
  /** The root to be published. */
  next: NamedRoot
  /** What is published. */
  former: NamedRoot
  /** Digests of roots that this folder made or published. */
  known: ReadonlySet<string>
  /** Revision that may be replaced though this folder does not know it, or `latest`: whichever is there. */
  replace?: number | 'latest' | undefined
  /** The key that embeds name may change. */
  changeKey?: boolean | undefined
  /** Name of the target in messages. */
  target: string
}

/**
 * Whether one root may take the place of another.
 * @throws PublishingError that says why not, and the way out
 */
export function checkSuccession({ next, former, known, replace, changeKey, target }: Succession): void {
  if (next.digest === former.digest) return
  if (next.root.id !== former.root.id) {
    throw new PublishingError(
      'other-catalogue',
      `${target}: di sana ada katalog "${former.root.id}", bukan "${next.root.id}"; pilih tujuan lain`,
    )
  }
  if (!known.has(former.digest) && replace !== 'latest' && replace !== former.root.revision) {
    throw new PublishingError(
      'unknown-revision',
      `${target}: revisi ${former.root.revision} di sana tidak diterbitkan dari folder ini. Bila memang boleh diganti: --replace ${former.root.revision} (atau --replace latest untuk revisi mana pun)`,
    )
  }
  if (next.root.revision <= former.root.revision && !isRevisionAhead(former.root)) {
    throw new PublishingError(
      'not-newer',
      `${target}: revisi di sana ${former.root.revision}, yang akan terbit ${next.root.revision}, dan pembaca menolak revisi yang turun. Bangun lagi katalognya, atau pakai ovop rollback`,
    )
  }
  checkRevocations(next.root, former.root, target)
  const lost = offlineKeys(former.root).filter((key) => !offlineKeys(next.root).includes(key))
  if (lost.length > 0 && !changeKey) {
    throw new PublishingError(
      'key-lost',
      `${target}: katalog di sana bertanda tangan di bawah kunci ${lost.join(', ')}, yang ini tidak: situs yang menempelkan kunci itu tidak akan menampilkannya. Bangun dengan --key yang diberi kuasa oleh kunci itu, atau --change-key bila semua situs sudah diganti kuncinya`,
    )
  }
}

/** A key that was revoked stays so: a root that no longer says it would let new visitors believe that key again. */
function checkRevocations(next: Root, former: Root, target: string): void {
  const told = new Set(statedRevocations(next).map(({ key }) => key))
  const lost = statedRevocations(former).find(({ key }) => !told.has(key))
  if (!lost) return
  throw new PublishingError(
    'revocation-lost',
    `${target}: katalog di sana menyatakan kunci terbit ${lost.key} dicabut, yang ini tidak. Nyatakan lagi: ovop keys revoke --key ${lost.key} --publishing <kunci terbit ini>, lalu bangun lagi`,
  )
}

/** Offline keys under which a root is signed. */
function offlineKeys({ keys = [], signatures = [] }: Root): string[] {
  const signing = new Set(signatures.map(({ key }) => key))
  return keys.filter(({ key }) => signing.has(key)).map(({ by }) => by)
}
