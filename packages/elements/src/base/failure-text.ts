import { isNotFoundError, isSignatureError } from '@ovop-ntt/core'
import { type Messages, messagesIn } from '../messages.ts'

/** What an element says in words of its own: `failed` names what it is that could not be read. */
export type FailureWords = Partial<Pick<Messages, 'failed' | 'notFound' | 'untrusted'>>

/** Why nothing is shown, as its visitor reads it. */
export function failureText(error: unknown, language: string, own: FailureWords = {}): string {
  const words = { ...messagesIn(language), ...own }
  if (isNotFoundError(error)) return words.notFound
  return isSignatureError(error) ? words.untrusted : words.failed
}
