import { builtinEnvironments, type Environment } from 'vitest/runtime'

/** What asks a server, by Node's own way: that of happy-dom reads no body piece by piece. */
const ofNode = ['fetch', 'Request', 'Response', 'Headers', 'AbortController', 'AbortSignal'] as const

/** happy-dom, with the network of Node: for what an element says, not for how it looks. */
const environment: Environment = {
  name: 'dom',
  viteEnvironment: 'client',
  async setup(global, options) {
    const network = Object.fromEntries(ofNode.map((name) => [name, global[name]]))
    const page = await builtinEnvironments['happy-dom'].setup(global, options)
    for (const name of ofNode)
      Object.defineProperty(global, name, { value: network[name], configurable: true, writable: true })
    return page
  },
}
export default environment
