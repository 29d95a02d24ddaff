import { Product } from '@ovop-ntt/core/model'
import type { CellKind } from '../read/columns/columns.ts'

/** What of a JSON value is known, and so may be published. Derived from the schema, so that it never lags behind. */
export type Shape =
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, Shape> }
  | { readonly kind: 'list'; readonly item: Shape }
  | { readonly kind: 'text'; readonly holds: CellKind; readonly maxLength: number }
  /** One text, or one a language. */
  | { readonly kind: 'localized'; readonly maxLength: number }
  | { readonly kind: 'word'; readonly words: readonly string[] }
  | { readonly kind: 'value' }

/** The part of a zod schema's definition that says its shape. */
interface Definition {
  readonly type: string
  readonly shape?: Record<string, Schema>
  readonly innerType?: Schema
  readonly element?: Schema
  readonly options?: readonly Schema[]
  readonly entries?: Record<string, string>
}
interface Schema {
  readonly _zod: { readonly def: Definition }
}

/** What texts hold that are not for people, by the name of their field. */
const kinds: Readonly<Record<string, CellKind>> = {
  id: 'word',
  village: 'word',
  payload: 'payload',
  url: 'address',
  src: 'address',
  phone: 'phone',
  whatsapp: 'phone',
  number: 'number',
  nib: 'number',
  gtin: 'number',
  sku: 'number',
  nmid: 'number',
}

const maxLengths: Readonly<Record<string, number>> = {
  summary: 1000,
  story: 5000,
  alt: 500,
  address: 500,
  url: 2048,
  src: 2048,
  payload: 512,
  source: 500,
}
const usualLength = 120

function shapeOf({ _zod: { def } }: Schema, name: string): Shape {
  if (def.innerType) return shapeOf(def.innerType, name)
  if (def.element) return { kind: 'list', item: shapeOf(def.element, name) }
  if (def.shape) {
    const fields = Object.entries(def.shape).map(([key, schema]) => [key, shapeOf(schema, key)] as const)
    return { kind: 'object', fields: new Map(fields) }
  }
  const maxLength = maxLengths[name] ?? usualLength
  if (def.options) {
    const entries = def.options.find((option) => option._zod.def.entries)?._zod.def.entries
    return entries ? { kind: 'word', words: Object.values(entries) } : { kind: 'localized', maxLength }
  }
  return def.type === 'string' ? { kind: 'text', holds: kinds[name] ?? 'text', maxLength } : { kind: 'value' }
}

/** The shape of a product. */
export const productShape: Shape = shapeOf(Product as unknown as Schema, '')
