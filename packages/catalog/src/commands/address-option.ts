import { InvalidArgumentError } from 'commander'

/** Address of a published `catalog.json`, as an option names it. @throws InvalidArgumentError */
export function readAddress(text: string): string {
  if (URL.canParse(text) && /^https?:/i.test(text)) return text
  throw new InvalidArgumentError('diharapkan alamat lengkap, https://…/catalog.json')
}
