/** Whether this is the long run, in Node and in a browser's tests alike. */
export const isLongRun = Boolean(
  (import.meta as unknown as { env?: Record<string, string | undefined> }).env?.OVOP_LONG,
)
