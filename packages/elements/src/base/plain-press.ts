/** Whether a press on a link is one that should stay on the page: with a modifier key it opens a tab, as everywhere. */
export const isPlainPress = (event: Event): boolean => {
  const { button = 0, ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent
  return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey
}
