import { createClient } from '@ovop-ntt/core'
import type { BrotliServer } from '../serve-brotli.ts'
import type { Form, Question } from './questions.ts'

/** What was asked for; bytes in brotli, as sent. */
export interface Traffic {
  readonly requests: number
  readonly bytes: number
}

/** What it cost to answer a form of a question. */
export interface FormCost extends Traffic {
  readonly of: string
  readonly results: number
  /** Of each call that it took, one after the other. */
  readonly calls: readonly Traffic[]
}

/** What it cost to answer a question: the most of its forms. */
export interface Cost extends Traffic {
  /** The fewest that a form found. */
  readonly results: number
  /** The form that asked for most bytes. */
  readonly costliest: string
  /** Most that a single call asked for. */
  readonly call: Traffic
}

/** Puts a form of a question to a client that has read nothing yet, nor any other in this process from there. */
export async function askForm(server: BrotliServer, { of, ask }: Form): Promise<FormCost> {
  const problems: Error[] = []
  const client = createClient({
    catalog: new URL('catalog.json', server.freshAddress()).href,
    onProblem: (error) => problems.push(error),
  })
  const calls: Traffic[] = []
  let results = 0
  server.requests.length = 0
  for await (const found of ask(client)) {
    const bytes = sum(server.requests.map((path) => server.size(path)))
    calls.push({ requests: server.requests.length, bytes })
    results += found
    server.requests.length = 0
  }
  if (problems.length > 0) throw new AggregateError(problems, 'the catalogue has rows that cannot be read')
  return {
    of,
    results,
    calls,
    requests: sum(calls.map(({ requests }) => requests)),
    bytes: sum(calls.map(({ bytes }) => bytes)),
  }
}

export async function ask(server: BrotliServer, { forms }: Question): Promise<Cost> {
  const costs: FormCost[] = []
  for (const form of forms) costs.push(await askForm(server, form))
  return {
    ...mostOf(costs),
    results: Math.min(...costs.map(({ results }) => results)),
    costliest: costs.reduce((most, cost) => (cost.bytes > most.bytes ? cost : most)).of,
    call: mostOf(costs.flatMap(({ calls }) => calls)),
  }
}

/** The most requests of any, and the most bytes. */
export function mostOf(all: readonly Traffic[]): Traffic {
  return {
    requests: Math.max(...all.map(({ requests }) => requests)),
    bytes: Math.max(...all.map(({ bytes }) => bytes)),
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
