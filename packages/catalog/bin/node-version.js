/**
 * Says in one sentence that this Node is older than the command needs.
 * @param {string} version of the Node that runs: `20.20.2`
 * @param {string} range from `engines` in package.json: `>=22.13`
 * @returns {string | undefined} nothing where it is new enough
 */
export function tooOld(version, range) {
  const least = range.replace(/^>=\s*/, '')
  const [have, need] = [version, least].map((text) => text.split('.').map(Number))
  const at = need.findIndex((part, i) => part !== (have[i] || 0))
  if (at === -1 || (have[at] || 0) > need[at]) return undefined
  return `perlu Node ${least} atau lebih baru, di komputer ini Node ${version}; pasang dari https://nodejs.org`
}
