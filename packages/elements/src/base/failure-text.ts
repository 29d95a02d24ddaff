import { isNotFoundError, isSignatureError } from '@ovop-ntt/core'
import type { Messages } from '../messages.ts'

/** Why a product is not shown, as its visitor reads it. `namesNone`: the element names no product. */
export function failureText(error: unknown, messages: Messages, namesNone: boolean): string {
  if (isNotFoundError(error)) return namesNone ? messages.noProduct : messages.notFound
  return isSignatureError(error) ? messages.untrusted : messages.failed
}
