import { isLinkAddress } from '@ovop-ntt/core'

/** Places where villages sell and are found, by the name that a forger would borrow, with all hosts that are theirs. */
const knownHosts: Readonly<Record<string, RegExp>> = {
  tokopedia: /^(?:.+\.)?tokopedia\.(?:com|link)$/,
  shopee: /^(?:.+\.)?shopee\.(?:co\.id|com|com\.my|sg)$/,
  bukalapak: /^(?:.+\.)?bukalapak\.com$/,
  lazada: /^(?:.+\.)?lazada\.(?:co\.id|com)$/,
  blibli: /^(?:.+\.)?blibli\.com$/,
  tiktok: /^(?:.+\.)?tiktok\.com$/,
  facebook: /^(?:.+\.)?facebook\.com$/,
  instagram: /^(?:.+\.)?instagram\.com$/,
  whatsapp: /^(?:.+\.)?whatsapp\.(?:com|net)$/,
  inaproc: /^(?:.+\.)?inaproc\.(?:id|lkpp\.go\.id)$/,
}

/** Digits and pairs of letters that pass for letters at a glance. */
const lookAlike: readonly (readonly [RegExp, string])[] = [
  [/0/g, 'o'],
  [/[1!|]/g, 'l'],
  [/3/g, 'e'],
  [/4/g, 'a'],
  [/5/g, 's'],
  [/rn/g, 'm'],
  [/vv/g, 'w'],
]

export type LinkProblem =
  | { readonly code: 'unsafe-url' }
  | { readonly code: 'url-look-alike'; readonly detail: string }

/**
 * Reads an address of a shop or site as people type it, also without `https://`.
 * @returns the address, or why buyers must not be sent there
 * @example readLink('shopee.co.id/kopi') // { url: new URL('https://shopee.co.id/kopi') }
 */
export function readLink(text: string): { readonly url: URL } | LinkProblem {
  const address = /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(text) ? `https://${text}` : text
  const url = isLinkAddress(address) ? new URL(address) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) return { code: 'unsafe-url' }
  const { hostname } = url
  // Letters of other scripts that look like ours are written `xn--` in a host; a number is a machine, and no site.
  const isPublic = hostname.includes('.') && !/(?:^|\.)xn--|^[\d.]+$|^\[/.test(hostname)
  if (!isPublic) return { code: 'unsafe-url' }
  const borrowed = borrowedName(hostname)
  return borrowed === undefined ? { url } : { code: 'url-look-alike', detail: borrowed }
}

/** The known place whose name a host carries without being it: `tokopedia.com.promo.example`, `t0kopedia.com`. */
function borrowedName(host: string): string | undefined {
  const parts = host.split(/[.-]/)
  const plain = parts.map((part) =>
    lookAlike.reduce((text, [sign, letter]) => text.replace(sign, letter), part),
  )
  return Object.keys(knownHosts).find((name) => plain.includes(name) && !knownHosts[name]!.test(host))
}
