import { canonicalJson } from '@ovop-ntt/core/format'

/** Canonical JSON of what was read; `undefined` where it has none, as for a text cut within a letter. */
export function canonicalText(value: unknown): string | undefined {
  try {
    return canonicalJson(value)
  } catch {
    return undefined
  }
}

/**
 * Why what was read has no canonical JSON, and where in it: `memuat huruf yang terpotong (name.id)`, half a letter as a
 * cut through an emoji leaves.
 */
export function whyNoText(value: unknown): string {
  const path = cutLetter(value)
  return path ? cutLetterText(path) : 'tersarang terlalu dalam'
}

export const cutLetterText = (path: readonly string[]) =>
  `memuat huruf yang terpotong${path.length > 0 ? ` (${path.join('.').slice(0, 200)})` : ''}`

/** Steps to the first text that was cut within a letter; a name of a field that was is the last of them. */
export function cutLetter(value: unknown): string[] | undefined {
  // A stack of our own in place of recursion: what was read may be nested deeper than the engine's stack.
  const left: { value: unknown; path: Step | undefined }[] = [{ value, path: undefined }]
  for (let next = left.pop(); next; next = left.pop()) {
    const { value: found, path } = next
    if (typeof found === 'string' && !found.isWellFormed()) return stepsOf(path)
    if (!(found instanceof Object)) continue
    for (const [name, inner] of Object.entries(found).reverse()) {
      const step = { name: name.toWellFormed(), before: path }
      left.push({ value: inner, path: step })
      if (!name.isWellFormed()) left.push({ value: name, path: step })
    }
  }
  return undefined
}

interface Step {
  name: string
  before: Step | undefined
}

function stepsOf(last: Step | undefined): string[] {
  const steps: string[] = []
  for (let step = last; step; step = step.before) steps.unshift(step.name)
  return steps
}
