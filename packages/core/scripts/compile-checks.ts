/**
 * Compiles the zod schemas that readers in a browser need into `src/checks/generated`, which has no zod in it. Run by
 * `pnpm compile-checks` after a change of a schema; a test tells when that was forgotten.
 *
 * Only what our schemas are made of is known: another kind of schema or check stops the compiler, so that none is
 * dropped in silence.
 */
import { writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import * as productUrl from '../src/format/product-url.ts'
import * as formatSchemas from '../src/format/schema/index.ts'
import * as addresses from '../src/model/address.ts'
import * as modelSchemas from '../src/model/schema/index.ts'

/**
 * The schemas that are checked before zod would be loaded, with the module that their type comes from, by file: what a card
 * needs whose product the page gives stands apart. A later file takes rules from the first.
 */
const compiled: Record<string, Record<string, string>> = {
  'summary-check.ts': { ProductSummary: '../../model/schema/product.ts' },
  'checks.ts': {
    Product: '../../model/schema/product.ts',
    Village: '../../model/schema/place.ts',
    LocalizedText: '../../model/schema/text.ts',
    Root: '../../format/schema/root.ts',
    Entry: '../../format/schema/table.ts',
    ShownProvenance: '../../format/schema/provenance.ts',
  },
}

/** From where a later file takes rules. */
const firstFile = './summary-check.ts'

/** What schemas test texts with, by the module that it comes from. */
const tests = { '../../model/address.ts': addresses, '../../format/product-url.ts': productUrl }

interface CheckDefinition {
  check: string
  minimum?: number
  maximum?: number
  value?: number
  inclusive?: boolean
  format?: string
  pattern?: RegExp
  fn?: (text: string) => boolean
  error?: () => string
}

interface Definition {
  type: string
  checks?: { _zod: { def: CheckDefinition } }[]
  check?: string
  format?: string
  shape?: Record<string, Schema>
  catchall?: Schema
  element?: Schema
  innerType?: Schema
  valueType?: Schema
  options?: Schema[]
  items?: Schema[]
  values?: string[]
  entries?: Record<string, string>
}

interface Schema {
  _zod: { def: Definition }
}

/** @returns texts by the names of their files */
export function compileChecks(): Record<string, string> {
  return new Compiler().compile()
}

class Compiler {
  readonly #names = new Map<Schema, string>()
  readonly #tests = new Map<unknown, [name: string, module: string]>()
  readonly #written = new Map<Schema, string>()
  /** Rules of the file that is written. */
  #own = new Set<string>()
  #imports = new Map<string, Set<string>>()
  #pieces = new Set<string>()
  #lines: string[] = []

  constructor() {
    for (const [name, schema] of Object.entries({ ...modelSchemas, ...formatSchemas })) {
      if (typeof schema === 'object' && '_zod' in schema) this.#names.set(schema as unknown as Schema, name)
    }
    for (const [module, functions] of Object.entries(tests)) {
      for (const [name, test] of Object.entries(functions)) this.#tests.set(test, [name, module])
    }
  }

  compile(): Record<string, string> {
    const files = Object.entries(compiled).map(([file, schemas]) => [file, this.#file(schemas)] as const)
    const { [firstFile.slice(2)]: first, ...others } = Object.fromEntries(files)
    // Only what the others take is exported.
    const taken = this.#imports.get(firstFile) ?? new Set()
    const open = first!.replaceAll(/^const (\w+)/gm, (line, name) =>
      taken.has(name) ? `export ${line}` : line,
    )
    return { [firstFile.slice(2)]: open, ...others }
  }

  #file(own: Record<string, string>): string {
    this.#own = new Set()
    this.#imports = new Map()
    this.#pieces = new Set()
    this.#lines = []
    const schemas = { ...modelSchemas, ...formatSchemas } as unknown as Record<string, Schema>
    for (const name of Object.keys(own)) {
      const rule = this.#rule(schemas[name]!)
      this.#lines.push(`export const check${name} = check<${name}>(${rule})`)
    }
    if ('ProductSummary' in own) {
      const summaryFields = Object.keys(modelSchemas.ProductSummary.shape).sort()
      this.#lines.push(
        '/** The fields of a summary that are known here, in the order of canonical JSON. */',
        `export const summaryFieldNames = ${JSON.stringify(summaryFields)} as const satisfies readonly (keyof ProductSummary)[]`,
      )
    }
    // With `import { type … }` the module itself would be loaded, and zod with it.
    const types = Object.entries(own).map(([name, module]) => `import type { ${name} } from '${module}'`)
    const functions = [...this.#imports].map(
      ([module, names]) => `import { ${[...names].sort().join(', ')} } from '${module}'`,
    )
    const imports = [...functions, ...types]
    const pieces = `import { check, ${[...this.#pieces].sort().join(', ')} } from '../check.ts'`
    const head =
      '// Compiled from the schemas by `pnpm --filter @ovop-ntt/core compile-checks`; not to be edited.'
    return `${[head, ...imports, pieces, '', ...this.#lines].join('\n')}\n`
  }

  #import(name: string, module: string) {
    this.#imports.set(module, (this.#imports.get(module) ?? new Set()).add(name))
  }

  #piece(name: string, ...parameters: string[]): string {
    this.#pieces.add(name)
    return `${name}(${parameters.filter(Boolean).join(', ')})`
  }

  /** An expression for a schema: the name of its rule, where the schema has one. */
  #rule(schema: Schema): string {
    const name = this.#names.get(schema)
    if (name === undefined) return this.#expression(schema)
    const written = this.#written.get(schema)
    if (written !== undefined) {
      if (!this.#own.has(written)) this.#import(written, firstFile)
      return written
    }
    const constant = name[0]!.toLowerCase() + name.slice(1)
    this.#written.set(schema, constant)
    this.#own.add(constant)
    const expression = this.#expression(schema)
    this.#lines.push(`const ${constant} = ${expression}`)
    return constant
  }

  #expression({ _zod: { def } }: Schema): string {
    switch (def.type) {
      case 'string':
        return this.#piece('text', this.#limits(def))
      case 'number':
        return this.#piece('number', this.#limits(def))
      case 'boolean':
      case 'unknown':
        this.#pieces.add(def.type)
        return def.type
      case 'literal':
        return this.#piece('literal', ...def.values!.map((value) => JSON.stringify(value)))
      case 'optional':
        return this.#piece('optional', this.#rule(def.innerType!))
      case 'array':
        return this.#piece('array', this.#rule(def.element!), this.#limits(def))
      case 'record':
        return this.#piece('record', this.#rule(def.valueType!))
      case 'tuple':
        return this.#piece('tuple', ...def.items!.map((item) => this.#rule(item)))
      case 'union':
        return this.#union(def.options!)
      case 'object':
        return this.#piece('object', this.#fields(def.shape!), def.catchall ? '' : 'true')
      default:
        throw new Error(`The compiler does not know schemas of the type ${def.type}`)
    }
  }

  #union(options: Schema[]): string {
    const [known, open] = options.map(({ _zod }) => _zod.def)
    // Any text passes whether today's list names it or not: the list need not be asked.
    if (options.length === 2 && known?.entries && open?.type === 'string') return this.#rule(options[1]!)
    return this.#piece('union', ...options.map((option) => this.#rule(option)))
  }

  #fields(shape: Record<string, Schema>): string {
    const fields = Object.entries(shape).map(([name, field]) => `${name}: ${this.#rule(field)}`)
    return `{ ${fields.join(', ')} }`
  }

  #limits(def: Definition): string {
    const limits: Record<string, string> = {}
    // A schema such as `z.int()` is its own first check.
    const own = def.check ? [{ ...def, check: def.check } as CheckDefinition] : []
    for (const one of [...own, ...(def.checks ?? []).map(({ _zod }) => _zod.def)]) {
      if (one.check === 'number_format' && one.format === 'safeint') limits.int = 'true'
      else if (one.check === 'greater_than') limits[one.inclusive ? 'min' : 'above'] = String(one.value)
      else if (one.check === 'less_than' && one.inclusive) limits.max = String(one.value)
      else if (one.check === 'min_length') limits.min = String(one.minimum)
      else if (one.check === 'max_length') limits.max = String(one.maximum)
      else if (one.check === 'string_format' && one.format === 'regex') limits.pattern = String(one.pattern)
      else if (one.check === 'custom' && this.#tests.has(one.fn)) {
        const [name, module] = this.#tests.get(one.fn)!
        this.#import(name, module)
        limits.test = name
        limits.says = JSON.stringify(one.error?.())
      } else throw new Error(`The compiler does not know the check ${one.check} ${one.format ?? ''}`)
    }
    const entries = Object.entries(limits)
    return entries.length ? `{ ${entries.map(([name, value]) => `${name}: ${value}`).join(', ')} }` : ''
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const [file, text] of Object.entries(compileChecks()))
    await writeFile(new URL(`../src/checks/generated/${file}`, import.meta.url), text)
