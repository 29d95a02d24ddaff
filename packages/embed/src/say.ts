const said = new Set<string>()

/** Tells the webmaster, in the console, one line, once: what is wrong, where, and how to mend it. */
export function say(text: string): void {
  if (said.has(text)) return
  said.add(text)
  console.warn(`[ovop] ${text}`)
}
