import type { JsonPath } from './model-record.ts'

/** Levels that JSON for this command may have; what it reads has hardly ten. */
export const mostLevels = 32

interface Step {
  readonly name: string | number
  readonly before: Step | undefined
  readonly level: number
}

/**
 * Where a value of JSON is nested deeper than anything that is read here, and would break what walks through it: steps
 * to there. By hand and not by recursion.
 */
export function tooDeep(value: unknown): JsonPath | undefined {
  const left: { value: unknown; step: Step | undefined }[] = [{ value, step: undefined }]
  for (let next = left.pop(); next; next = left.pop()) {
    const { value: found, step } = next
    if (typeof found !== 'object' || found === null) continue
    const level = (step?.level ?? 0) + 1
    if (level > mostLevels) return stepsOf(step)
    for (const [name, inner] of Object.entries(found))
      if (typeof inner === 'object' && inner !== null)
        left.push({
          value: inner,
          step: { name: Array.isArray(found) ? Number(name) : name, before: step, level },
        })
  }
  return undefined
}

function stepsOf(last: Step | undefined): (string | number)[] {
  const steps: (string | number)[] = []
  for (let step = last; step; step = step.before) steps.unshift(step.name)
  // Where it begins is what a person finds.
  return steps.slice(0, 2)
}

export const tooDeepText = `tersarang lebih dari ${mostLevels} tingkat`
