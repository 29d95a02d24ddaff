/** What is wrong with the first of some texts that is no `catalog-key`; `undefined` where all are. */
export function wrongKey(keys: readonly string[]): string | undefined {
  const wrong = keys.find((key) => !/^B[\w-]{86}$/.test(key))
  return wrong === undefined
    ? undefined
    : `"${wrong}" bukan kunci; catalog-key terdiri atas 87 huruf dan mulai dengan B`
}
