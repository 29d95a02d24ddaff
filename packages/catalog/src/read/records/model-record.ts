import type { Fault } from '../sheet/sheet.ts'

/** Steps into a JSON value. */
export type JsonPath = readonly (string | number)[]

/** A product as JSON of the model, before it is checked. */
export interface ModelRecord {
  /** Line of the file on which it starts, from 1. */
  readonly line: number
  /** What `JSON.parse` gave. */
  readonly value?: unknown
  /** The record stands for what could not be read. */
  readonly unreadable?: Fault | undefined
  /** Line of a place inside, where it is not the record's. */
  readonly lineOf?: ((path: JsonPath) => number) | undefined
  /** Steps from the file's whole value to this one; none where each line is a value of its own. */
  readonly path?: JsonPath | undefined
}

/** Products of a file that holds them as JSON or NDJSON. */
export interface ModelStream {
  /** Name of the file, as problems show it. */
  readonly file: string
  readonly records: Iterable<ModelRecord> | AsyncIterable<ModelRecord>
}

/** A path as JSONPath writes it (RFC 9535): `$.packs[0].price`. */
export function formatPath(path: JsonPath): string {
  const steps = path.map((step) => {
    if (typeof step === 'number') return `[${step}]`
    return /^[A-Za-z_][\w-]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`
  })
  return `$${steps.join('')}`
}
