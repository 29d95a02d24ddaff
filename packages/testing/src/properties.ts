/**
 * fast-check as the project's tests use it: every run draws the same cases, so that a test fails for what somebody
 * changed and never by chance. The long run (`OVOP_LONG=1`) draws twenty times as many, and others each time; a failure
 * names its seed. Only this package depends on fast-check, so that no test can draw without it.
 *
 * - `OVOP_SEED=-1234`: draws from this seed, as a failure printed it; `OVOP_SEED=new` from a new one each time.
 * - `OVOP_TIMES=30`: draws so many times as many cases as the test says.
 */
import * as fastCheck from 'fast-check'

export * from 'fast-check'

// Browsers know no process.
const { OVOP_LONG, OVOP_SEED, OVOP_TIMES } = globalThis.process?.env ?? {}
const seed = OVOP_SEED ?? (OVOP_LONG ? 'new' : '5301')
const times = Number(OVOP_TIMES ?? (OVOP_LONG ? 20 : 1))

// A seed of its own keeps a test on it, whatever the run.
if (seed !== 'new') fastCheck.configureGlobal({ seed: Number(seed) })

/** `assert` of fast-check, with as many more cases as this run wants. */
export const assert = ((property, { numRuns = 100, ...rest } = {}) =>
  fastCheck.assert(property, { ...rest, numRuns: numRuns * times })) as typeof fastCheck.assert
