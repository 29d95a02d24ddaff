/** Notes a moment once the frame that is being made now has been put on the screen. */
export function paintedNow(moment: string): void {
  const { port1, port2 } = new MessageChannel()
  // Frame callbacks run before the frame is painted; a message from one of them comes after it.
  port1.onmessage = () => performance.mark(moment)
  port2.postMessage(undefined)
}

/** Looks in each frame whether something is drawn, and notes the moment when it is. */
export function whenDrawn(moment: string, isDrawn: () => boolean): void {
  requestAnimationFrame(function look() {
    if (isDrawn()) paintedNow(moment)
    else requestAnimationFrame(look)
  })
}
