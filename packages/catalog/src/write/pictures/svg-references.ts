import { SvgError } from './svg-error.ts'

/** Elements, those drawn again by `use`, patterns, masks and the like counted each time. */
const maxElements = 20_000
/** Greatest depth of elements in each other, and length of a chain of references. */
export const maxDepth = 64

/** Counts what is drawn when each reference draws its target again: a few nested ones would draw for hours. */
export class References {
  readonly #weights = new Map<string, { own: number; to: string[] }>()
  /** Ids of the open elements, outermost first: what is drawn in an element counts for each of them. */
  readonly #ids: (string | undefined)[] = []
  readonly #all = { own: 0, to: [] as string[] }

  open(attributes: ReadonlyMap<string, string>): void {
    const id = attributes.get('id')
    if (id !== undefined && !this.#weights.has(id)) this.#weights.set(id, { own: 0, to: [] })
    this.#ids.push(id)
    const to = Array.from(
      [...attributes.values()].join(' ').matchAll(/#([\w.:-]+)/g),
      ([, target = '']) => target,
    )
    for (const target of [...new Set(this.#ids)]
      .map((open) => this.#weights.get(open ?? ''))
      .concat(this.#all)) {
      if (!target) continue
      target.own += 1
      target.to.push(...to)
    }
  }

  close(): void {
    this.#ids.pop()
  }

  /** @throws SvgError for a circle, and where too much would be drawn */
  check(): void {
    const known = new Map<string, number>()
    const open = new Set<string>()
    const weigh = ({ own, to }: { own: number; to: string[] }): number =>
      to.reduce((sum, id) => sum + weightOf(id), own)
    const weightOf = (id: string): number => {
      const found = this.#weights.get(id)
      if (!found) return 0
      if (open.has(id)) throw new SvgError(`#${id}: memuat dirinya sendiri`)
      if (open.size > maxDepth) throw new SvgError(`#${id}: lebih dari ${maxDepth} tingkat`)
      open.add(id)
      const weight = known.get(id) ?? weigh(found)
      open.delete(id)
      known.set(id, weight)
      return weight
    }
    if (weigh(this.#all) > maxElements) throw new SvgError(`lebih dari ${maxElements} bentuk`)
  }
}
