/** An input that cannot be had; says which, and why. */
export class InputError extends Error {
  override readonly name = 'InputError'
}
