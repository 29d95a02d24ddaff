import type { Root } from '@ovop-ntt/core/format'
import { signRoot, verifyRoot } from '@ovop-ntt/core/trust'
import { KeyError, type KeyFile } from './key-file.ts'

/**
 * Signs a root with a publishing key and the delegations it carries for this catalogue.
 * @throws KeyError when none holds at `time`: readers would refuse what is signed with it
 */
export async function signCatalog(root: Root, key: KeyFile, time: Date): Promise<Root> {
  const delegations = (key.delegations ?? [])
    .filter(({ catalog }) => catalog === root.id)
    .map(({ key: delegated, by, expires, signature }) => ({ key: delegated, by, expires, signature }))
  const revocations = (key.revocations ?? [])
    .filter(({ catalog }) => catalog === root.id)
    .map(({ key: revoked, by, signature }) => ({ key: revoked, by, signature }))
  // What another root stated, whose rows these are, is told anew by this key's file.
  const { revocations: _, ...unsigned } = root
  const signed = await signRoot(unsigned as Root, key, delegations, revocations)
  const reason = await verifyRoot(
    signed,
    delegations.map(({ by }) => by),
    time.getTime(),
  )
  if (reason === undefined) return signed
  if (reason === 'key-revoked') {
    throw new KeyError(
      `kunci terbit ini sudah dicabut untuk katalog "${root.id}"; pakai kunci terbit yang baru`,
    )
  }
  if (reason === 'revision-ahead') {
    throw new KeyError(
      `revisi ${root.revision} lebih maju dari tanggal terbitnya (${time.toISOString()}): katalog yang sudah ada di folder ini diterbitkan dengan jam yang lebih maju. Betulkan jam komputer ini`,
    )
  }
  throw new KeyError(
    reason === 'key-expired'
      ? `kunci terbit untuk katalog "${root.id}" sudah lewat masa berlakunya; perpanjang dengan: ovop keys delegate`
      : `kunci terbit ini belum diberi kuasa untuk katalog "${root.id}"; beri kuasa dengan: ovop keys delegate --catalog ${root.id}`,
  )
}
