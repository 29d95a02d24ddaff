/** What is said where an address gives a page to look at in place of a table. */
export const howToPublish =
  'di Google Spreadsheet: File > Bagikan > Publikasikan ke web > Microsoft Excel (.xlsx) atau CSV, lalu pakai alamat yang diberikan; atau Bagikan > Siapa saja yang memiliki link'

const spreadsheet = /^\/spreadsheets\/(?:u\/\d+\/)?d\/(e\/)?([\w-]{20,})(?:\/([a-z]+))?\/?$/
/** Pages of a spreadsheet that people copy from the browser's address bar. */
const pages = new Set([undefined, 'edit', 'view', 'preview', 'htmlview', 'copy', 'pubhtml'])

/**
 * The address of the table behind that of its page: the link that Google's "Bagikan" gives, or its address bar, becomes
 * that of the whole workbook as Excel, which keeps the number formats. All others stay as they are.
 * @example tableAddress('https://docs.google.com/spreadsheets/d/1AbC…/edit#gid=0')
 * // 'https://docs.google.com/spreadsheets/d/1AbC…/export?format=xlsx'
 */
export function tableAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url?.hostname !== 'docs.google.com') return address
  const [found, published, id, page] = spreadsheet.exec(url.pathname) ?? []
  if (!found || !pages.has(page)) return address
  const root = `https://docs.google.com/spreadsheets/d/${published ?? ''}${id}`
  return published ? `${root}/pub?output=xlsx` : `${root}/export?format=xlsx`
}
