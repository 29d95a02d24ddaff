/** Loads code, and once more after three seconds where it does not come. */
export const patiently = <Code>(load: () => Promise<Code>): Promise<Code> =>
  load().catch(async () => {
    await new Promise((resolve) => setTimeout(resolve, 3000))
    return load()
  })
