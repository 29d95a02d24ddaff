/** The environment of a test: that of the process in Node, what the project of tests hands over in a browser. */
const environments: (Record<string, string | undefined> | undefined)[] = [
  globalThis.process?.env,
  (import.meta as unknown as { env?: Record<string, string | undefined> }).env,
]

/** Whether this is the long run, in Node and in a browser's tests alike. */
export const isLongRun = environments.some((environment) => Boolean(environment?.OVOP_LONG))
