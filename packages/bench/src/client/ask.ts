import { createClient } from '@ovop-ntt/core'
import type { BrotliServer } from '../serve-brotli.ts'
import type { Question } from './questions.ts'

/** What it cost to answer a question: the most of its forms. */
export interface Cost {
  readonly requests: number
  /** In brotli, as sent. */
  readonly bytes: number
  /** The fewest that a form found. */
  readonly results: number
  /** The form that asked for most bytes. */
  readonly costliest: string
}

/** Puts each form of a question to a client that has read nothing yet, nor any other in this process from there. */
export async function ask(server: BrotliServer, { forms }: Question): Promise<Cost> {
  const costs: Cost[] = []
  for (const form of forms) {
    server.requests.length = 0
    const problems: Error[] = []
    const client = createClient({
      catalog: new URL('catalog.json', server.freshAddress()).href,
      onProblem: (error) => problems.push(error),
    })
    const results = await form.ask(client)
    if (problems.length > 0) throw new AggregateError(problems, 'the catalogue has rows that cannot be read')
    const bytes = server.requests.reduce((sum, path) => sum + server.size(path), 0)
    costs.push({ requests: server.requests.length, bytes, results, costliest: form.of })
  }
  const numbers = (of: 'requests' | 'results') => costs.map((cost) => cost[of])
  const { bytes, costliest } = costs.reduce((most, cost) => (cost.bytes > most.bytes ? cost : most))
  return {
    requests: Math.max(...numbers('requests')),
    bytes,
    costliest,
    results: Math.min(...numbers('results')),
  }
}
