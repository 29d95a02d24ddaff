/**
 * Keeps an Escape to the dialog that it closes: a page that closes something of its own on Escape does not hear of it, and
 * one press takes the topmost alone.
 */
export function ownEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopPropagation()
}
