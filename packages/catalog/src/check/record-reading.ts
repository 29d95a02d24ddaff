import type { Field } from '../read/columns/columns.ts'
import type { ProblemCode } from '../read/problems/codes.ts'
import { describeProblem, type Problem } from '../read/problems/problem.ts'
import { formatPath, type ModelRecord, type ModelStream } from '../read/records/model-record.ts'
import { ModelReader, pathOf } from './model-reader.ts'

/** Reads a file of JSON records, as {@link SheetReading} reads a sheet. */
export class RecordReading {
  readonly name = undefined
  readonly isOfProducts = true
  readonly columns = undefined
  rows = 0
  readonly #stream: ModelStream
  readonly #report: (problem: Problem) => void
  /** Members that the model does not know: said once, where they first stand. */
  readonly #unknown = new Set<string>()

  constructor(stream: ModelStream, report: (problem: Problem) => void) {
    this.#stream = stream
    this.#report = report
  }

  get file(): string {
    return this.#stream.file
  }

  /** `undefined` for a record that could not be read, which is reported. */
  read(record: ModelRecord): ModelReader | undefined {
    this.rows += 1
    if (record.unreadable) {
      const { code, detail, value } = record.unreadable
      this.report(record.line, '', code, detail, value)
      return undefined
    }
    const reader = new ModelReader(record, this.file)
    for (const path of reader.unknown) {
      if (!this.#unknown.has(path)) this.report(record.line, path, 'unknown-column')
      this.#unknown.add(path)
    }
    return reader
  }

  report(row: number, column: string, code: ProblemCode, detail?: string, value = ''): void {
    this.#report(describeProblem({ file: this.file, row, column }, code, value, detail))
  }

  titleOf(field: Field): string {
    return formatPath(pathOf(field))
  }
}
