import { isLinkAddress } from '../model/address.ts'

/** Whether an address may stand in `productUrl`: a link address with `{id}`, absolute or relative to the root. */
export function isProductUrl(template: string): boolean {
  const example = template.replace('{id}', '53.09-x')
  return (
    template.includes('{id}') &&
    URL.canParse(example, 'https://catalogue.invalid/') &&
    isLinkAddress(new URL(example, 'https://catalogue.invalid/').href)
  )
}
