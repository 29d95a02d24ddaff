/** Why a label cannot be printed, and what to change. */
export class LabelError extends Error {
  override readonly name = 'LabelError'
}
