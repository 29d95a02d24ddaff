import { isHttpError } from '../errors/http-error.ts'

/** Whether a page is not there that was when the root was written. */
export function isMissingPage(error: unknown): error is Error {
  return (
    isHttpError(error) && (error.status === 404 || error.status === 410) && error.address.includes('/pages/')
  )
}
