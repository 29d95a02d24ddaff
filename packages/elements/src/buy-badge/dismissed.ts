/** Where a browser remembers, for the visit, that the visitor closed the floating badge. */
const key = 'ovop-badge-dismissed'

/** Whether it was closed; never where the browser remembers nothing, as in a sandboxed frame. */
export function isDismissed(): boolean {
  try {
    return sessionStorage.getItem(key) !== null
  } catch {
    return false
  }
}

export function rememberDismissed(): void {
  try {
    sessionStorage.setItem(key, '')
  } catch {
    // It then comes again on the next page.
  }
}
