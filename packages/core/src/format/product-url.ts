import { isLinkAddress, parseAddress } from '../model/address.ts'

/** Whether an address may stand in `productUrl`: a link address with `{id}`, absolute or relative to the root. */
export function isProductUrl(template: string): boolean {
  if (!template.includes('{id}')) return false
  const url = parseAddress(template.replace('{id}', '53.09-x'), 'https://catalogue.invalid/')
  return url !== undefined && isLinkAddress(url.href)
}
