/**
 * The pieces that compiled checks are made of. They say of a value what the zod schema of the same shape says, in a
 * small part of its size: readers in a browser run these before the first card, and never zod.
 */

/** What is wrong with a value, and where in it. */
export interface Issue {
  path: PropertyKey[]
  message: string
  /** The value is of the right type, but out of its range: in a union this form is the one that was meant. */
  isRange?: true
}

/** What a check answers, in the shape that zod's `safeParse` has. */
export type Checked<T> =
  | { success: true; data: T; error?: undefined }
  | { success: false; data?: undefined; error: { issues: readonly Issue[] } }

export type Check<T> = (value: unknown) => Checked<T>

/** Gives a copy of a value as far as it is known, and adds what is wrong with it to `issues`. */
type Rule = ((value: unknown, issues: Issue[]) => unknown) & { isOptional?: true }

/* @__NO_SIDE_EFFECTS__ */
export function check<T>(rule: Rule): Check<T> {
  return (value) => {
    const issues: Issue[] = []
    const data = rule(value, issues) as T
    return issues.length ? { success: false, error: { issues } } : { success: true, data }
  }
}

const expected = (type: string): Issue => ({ path: [], message: `expected ${type}` })
const outOfRange = (message: string): Issue => ({ path: [], message, isRange: true })

/** Runs a rule on what stands under `key`. */
function under(key: PropertyKey, rule: Rule, value: unknown, issues: Issue[]): unknown {
  const before = issues.length
  const copy = rule(value, issues)
  // Of what is right, which is nearly all, no list is made.
  for (let index = before; index < issues.length; index += 1) issues[index]?.path.unshift(key)
  return copy
}

export const unknown: Rule = (value) => value

export const boolean: Rule = (value, issues) => {
  if (typeof value !== 'boolean') issues.push(expected('boolean'))
  return value
}

/* @__NO_SIDE_EFFECTS__ */
export function literal(one: string): Rule {
  return (value, issues) => {
    if (value !== one) issues.push(expected(one))
    return value
  }
}

interface TextRange {
  min?: number
  max?: number
  pattern?: RegExp
  test?: (text: string) => boolean
  /** What `test` says of a text that fails. */
  says?: string
}

/** A string; lengths in UTF-16 units. */
/* @__NO_SIDE_EFFECTS__ */
export function text({ min = 0, max = Number.POSITIVE_INFINITY, pattern, test, says }: TextRange = {}): Rule {
  return (value, issues) => {
    if (typeof value !== 'string') issues.push(expected('string'))
    else if (value.length > max) issues.push(outOfRange(`longer than ${max} characters`))
    else if (value.length < min) issues.push(outOfRange(`shorter than ${min} characters`))
    else if (pattern && !pattern.test(value)) issues.push(outOfRange(`does not match ${pattern}`))
    else if (test && !test(value)) issues.push(outOfRange(says ?? 'not valid'))
    return value
  }
}

interface NumberRange {
  int?: boolean
  min?: number
  max?: number
  above?: number
}

/** A finite number. */
/* @__NO_SIDE_EFFECTS__ */
export function number({
  int,
  min = Number.NEGATIVE_INFINITY,
  max = Number.POSITIVE_INFINITY,
  above = Number.NEGATIVE_INFINITY,
}: NumberRange = {}): Rule {
  return (value, issues) => {
    if (!Number.isFinite(value)) issues.push(expected('number'))
    else if (int && !Number.isInteger(value)) issues.push(expected('whole number'))
    else if (int && !Number.isSafeInteger(value)) issues.push(outOfRange('too large for a whole number'))
    else if ((value as number) < min || (value as number) <= above || (value as number) > max)
      issues.push(outOfRange('out of range'))
    return value
  }
}

/* @__NO_SIDE_EFFECTS__ */
export function optional(rule: Rule): Rule {
  const checkGiven: Rule = (value, issues) => (value === undefined ? value : rule(value, issues))
  return Object.assign(checkGiven, { isOptional: true as const })
}

/* @__NO_SIDE_EFFECTS__ */
export function array(item: Rule, { min = 0 } = {}): Rule {
  return (value, issues) => {
    if (!Array.isArray(value)) {
      issues.push(expected('array'))
      return value
    }
    if (value.length < min) issues.push(outOfRange(`fewer than ${min}`))
    const copy: unknown[] = []
    for (let index = 0; index < value.length; index += 1) copy.push(under(index, item, value[index], issues))
    return copy
  }
}

/** An array with a rule for each place; what stands behind them passes. The last places may be optional. */
/* @__NO_SIDE_EFFECTS__ */
export function tuple(...places: Rule[]): Rule {
  const least = places.filter(({ isOptional }) => !isOptional).length
  return (value, issues) => {
    if (!Array.isArray(value)) {
      issues.push(expected('array'))
      return value
    }
    const length = Math.max(value.length, least)
    return Array.from({ length }, (_, index) => under(index, places[index] ?? unknown, value[index], issues))
  }
}

function isObject(value: unknown, issues: Issue[]): value is Record<string, unknown> {
  const is = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (!is) issues.push(expected('object'))
  return is
}

// Assigning to `__proto__` would change the copy's prototype.
const isField = (key: string) => key !== '__proto__'

/** Whether an object is a plain one, of whichever realm, and no `Date` or other instance. */
function isPlain({ constructor: made }: Record<string, unknown>): boolean {
  return typeof made !== 'function' || Object.hasOwn(made.prototype ?? {}, 'isPrototypeOf')
}

/** Any field, each with a value of one form. */
/* @__NO_SIDE_EFFECTS__ */
export function record(rule: Rule): Rule {
  return (value, issues) => {
    if (!isObject(value, issues)) return value
    if (!isPlain(value)) {
      issues.push(expected('object'))
      return value
    }
    const copy: Record<string, unknown> = {}
    for (const key of Object.keys(value).filter(isField)) copy[key] = under(key, rule, value[key], issues)
    return copy
  }
}

/** Fields by name. Those of other names are kept, or left out where the object is `closed`. */
/* @__NO_SIDE_EFFECTS__ */
export function object(fields: Record<string, Rule>, closed = false): Rule {
  const names = Object.keys(fields)
  return (value, issues) => {
    if (!isObject(value, issues)) return value
    const copy = closed ? {} : copyOf(value)
    for (const key of names) {
      const rule = fields[key]!
      const given = value[key]
      if (given === undefined && !(key in value)) {
        if (!rule.isOptional) under(key, required, undefined, issues)
        continue
      }
      const known = under(key, rule, given, issues)
      // Most are copied already: to write each again, by its name, takes longer than to check it.
      if (closed || copy[key] !== known) copy[key] = known
    }
    return copy
  }
}

/** All fields of an object, those that it inherits too, as they count for zod. */
function copyOf(value: Record<string, unknown>): Record<string, unknown> {
  const copy: Record<string, unknown> = { ...value }
  Reflect.deleteProperty(copy, '__proto__')
  if (Object.getPrototypeOf(value) !== Object.prototype)
    for (const key in value) if (isField(key) && !Object.hasOwn(copy, key)) copy[key] = value[key]
  return copy
}

const required: Rule = (_, issues) => {
  issues.push({ path: [], message: 'missing' })
}

/** The first form that the value has. */
/* @__NO_SIDE_EFFECTS__ */
export function union(...forms: Rule[]): Rule {
  return (value, issues) => {
    const tried: Issue[][] = []
    for (const form of forms) {
      const found: Issue[] = []
      const copy = form(value, found)
      if (found.length === 0) return copy
      tried.push(found)
    }
    const meant = tried.filter((found) => found.every(({ isRange }) => isRange))
    issues.push(...(meant.length === 1 && meant[0] ? meant[0] : [expected('another form')]))
    return value
  }
}
