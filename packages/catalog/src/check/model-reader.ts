import type { Field } from '../read/columns/columns.ts'
import type { ProblemCode } from '../read/problems/codes.ts'
import { describeProblem, type Problem } from '../read/problems/problem.ts'
import { tooDeep, tooDeepText } from '../read/records/json-depth.ts'
import { formatPath, type JsonPath, type ModelRecord } from '../read/records/model-record.ts'
import { findHostile, holdsPhone } from './hostile-text.ts'
import { productShape, type Shape } from './model-shape.ts'

type Json = Readonly<Record<string, unknown>>

/** Where the model has what a sheet has in a column. */
const paths: Partial<Record<Field, JsonPath>> = {
  id: ['id'],
  name: ['name'],
  villageCode: ['village'],
  village: ['place', 'village'],
  district: ['place', 'district'],
  regency: ['place', 'regency'],
  satellites: ['satelliteVillages'],
  producer: ['producer', 'name'],
  price: ['packs', 0, 'price'],
  gtin: ['packs', 0, 'gtin'],
  pirt: ['certificates'],
  qris: ['qris', 'payload'],
  qrisName: ['qris', 'merchantName'],
  qrisNmid: ['qris', 'nmid'],
}

const language = /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/

/** A field's place in a record of the model. */
export function pathOf(field: Field): JsonPath {
  return paths[field] ?? [field]
}

/**
 * A product as JSON, without what the model does not know, its texts without outer blanks. Gathers what is wrong
 * with it; reads by column too, so that what is checked of a sheet's cells is checked of it in the same way.
 */
export class ModelReader {
  readonly problems: Problem[] = []
  readonly row: number
  /** The known part. */
  readonly value: Json
  /** Paths of what is not known, without places in lists. */
  readonly unknown = new Set<string>()
  /** Texts for people that hold a phone number. */
  readonly phones: JsonPath[] = []
  readonly #record: ModelRecord
  readonly #file: string
  readonly #path: (string | number)[] = []

  constructor(record: ModelRecord, file: string) {
    this.row = record.line
    this.#record = record
    this.#file = file
    const { value } = record
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    if (!isObject) this.reportAt([], 'json-form', '', 'bukan satu produk')
    const deep = isObject ? tooDeep(value) : undefined
    if (deep) this.reportAt(deep, 'json-form', '', tooDeepText)
    this.value = isObject && !deep ? (this.#known(productShape, value) as Json) : {}
  }

  get bad(): boolean {
    return this.problems.some(({ severity }) => severity === 'error')
  }

  text(field: Field): string {
    let value: unknown = this.value
    for (const step of pathOf(field)) value = (value as Record<string | number, unknown> | undefined)?.[step]
    return typeof value === 'string' ? value : ''
  }

  required(field: Field): string {
    const text = this.text(field)
    if (text === '') this.report(field, 'missing-value')
    return text
  }

  list(field: Field): string[] {
    const value = this.value[pathOf(field)[0] ?? '']
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
  }

  /** Says that the product is too long as a whole. */
  reportLength(detail: string): void {
    this.reportAt([], 'too-long', '', `seluruh produk ${detail}`)
  }

  report(field: Field, code: ProblemCode, detail?: string): void {
    this.reportAt(pathOf(field), code, this.text(field), detail)
  }

  reportAt(path: JsonPath, code: ProblemCode, value: unknown = '', detail?: string): void {
    const { line, lineOf, path: base = [] } = this.#record
    const whole = [...base, ...path]
    const place = { file: this.#file, row: lineOf?.(whole) ?? line, column: formatPath(whole) }
    const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
    this.problems.push(describeProblem(place, code, shown, detail))
  }

  #known(shape: Shape, value: unknown): unknown {
    if (shape.kind === 'object') return this.#object(shape.fields, value)
    if (shape.kind === 'list' && Array.isArray(value))
      return value.map((item, i) => this.#member(i, shape.item, item))
    if (shape.kind === 'localized') return this.#localized(shape.maxLength, value)
    if (typeof value !== 'string') return value
    if (shape.kind === 'text') return this.#text(value, shape)
    if (shape.kind === 'word' && !shape.words.includes(value)) {
      const code = this.#path[0] === 'category' ? 'unknown-category' : 'unknown-word'
      this.reportAt(this.#path, code, value, shape.words.join(', '))
    }
    return value
  }

  #object(fields: ReadonlyMap<string, Shape>, value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    const known: Record<string, unknown> = {}
    for (const key of Object.keys(value)) {
      const shape = fields.get(key)
      const member = (value as Json)[key]
      // An export writes `null` for nothing.
      if (shape && member !== null) known[key] = this.#member(key, shape, member)
      else if (!shape) this.unknown.add(formatPath([...this.#path, key].filter(isName)))
    }
    return known
  }

  #localized(maxLength: number, value: unknown): unknown {
    if (typeof value === 'string') return this.#text(value, { holds: 'text', maxLength })
    if (typeof value !== 'object' || value === null) return value
    const texts = Object.entries(value).map(([tag, text]) => {
      if (!language.test(tag))
        this.reportAt([...this.#path, tag], 'model-field', tag, 'kode bahasa seperti id atau en')
      return [tag, this.#member(tag, { kind: 'text', holds: 'text', maxLength }, text)]
    })
    return Object.fromEntries(texts)
  }

  #text(value: string, { holds, maxLength }: Pick<Shape & { kind: 'text' }, 'holds' | 'maxLength'>): string {
    const text = value.trim().normalize('NFC')
    const hostile = findHostile(text, holds)
    if (hostile) this.reportAt(this.#path, hostile, text)
    else if (text.length > maxLength)
      this.reportAt(this.#path, 'too-long', text, `${text.length} huruf, paling panjang ${maxLength}`)
    else if (holds === 'text' && holdsPhone(text)) this.phones.push([...this.#path])
    return text
  }

  #member(step: string | number, shape: Shape, value: unknown): unknown {
    this.#path.push(step)
    const known = this.#known(shape, value)
    this.#path.pop()
    return known
  }
}

const isName = (step: string | number) => typeof step === 'string'
