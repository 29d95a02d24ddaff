import type { Topology } from 'topojson-specification'

/** Thrown for a base map that is malformed, too large, or no TopoJSON at all. */
export class BasemapError extends Error {
  override readonly name = 'BasemapError'
  constructor(problem: string, options?: ErrorOptions) {
    super(`The base map cannot be shown: ${problem}`, options)
  }
}

const maxBytes = 4_000_000

/** Bounds on a base map from anywhere: several times what a province needs. */
const most = { arcs: 20_000, points: 400_000, shapes: 2000, drawn: 1_000_000 }

/**
 * Reads a base map by its address.
 * @throws BasemapError when it cannot be had or shown
 */
export async function fetchBasemap(address: string, signal: AbortSignal): Promise<Topology> {
  try {
    const url = new URL(address, document.baseURI)
    if (!/^https?:$/.test(url.protocol))
      throw new BasemapError(`${url.protocol} is not an address of the web`)
    const response = await fetch(url, { credentials: 'omit', signal })
    if (!response.ok) throw new BasemapError(`${url.href} answered ${response.status}`)
    return checkTopology(JSON.parse(await boundedText(response)))
  } catch (error) {
    if (error instanceof BasemapError || signal.aborted) throw error
    throw new BasemapError(`${address} cannot be read`, { cause: error })
  }
}

/** Stops reading where it becomes too much, whatever the headers promised. */
async function boundedText(response: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  const reader = response.body!.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.length
    if (bytes > maxBytes) {
      await reader.cancel()
      throw new BasemapError('it is too large')
    }
    text += decoder.decode(value, { stream: true })
  }
}

/**
 * A TopoJSON from anywhere, sound enough to be drawn: its arcs are points on earth, its areas name arcs that are
 * there, all of it in bounds. Of its texts only `id`, `code` and `name` are ever used, as plain text.
 * @throws BasemapError
 */
export function checkTopology(json: unknown): Topology {
  if (!isRecord(json) || json.type !== 'Topology' || !isRecord(json.objects) || !Array.isArray(json.arcs)) {
    throw new BasemapError('it is not TopoJSON')
  }
  const { arcs, objects, transform } = json
  checkArcs(arcs, transform)
  const tally = { shapes: 0, drawn: 0 }
  const lengths = (arcs as unknown[][]).map(({ length }) => length)
  for (const shape of Object.values(objects)) checkShape(shape, lengths, tally)
  const { regencies = Object.values(objects)[0], context } = objects
  if (!hasPolygon(regencies)) throw new BasemapError('it has no areas')
  return {
    ...json,
    objects: { regencies: named(regencies), ...(context !== undefined && { context }) },
    ...(transform === undefined && { arcs: inSteps(arcs as number[][][]), transform: identity }),
  } as unknown as Topology
}

const identity = { scale: [1, 1], translate: [0, 0] }

/** Points as steps from the one before, as they are where there is a transform. */
const inSteps = (arcs: number[][][]) =>
  arcs.map((arc) => arc.map(([x, y], n) => [x! - (arc[n - 1]?.[0] ?? 0), y! - (arc[n - 1]?.[1] ?? 0)]))

/** Areas with a code and a name each, of a length that can be shown. */
function named(shape: unknown): unknown {
  const { geometries, id, properties, ...rest } = shape as Record<string, unknown>
  if (Array.isArray(geometries)) return { ...rest, geometries: geometries.map(named) }
  const { code, name } = isRecord(properties) ? properties : {}
  const text = String(id ?? code ?? '').slice(0, 20)
  return { ...rest, id: text, properties: { name: String(name ?? text).slice(0, 80) } }
}

function checkArcs(arcs: unknown[], transform: unknown): void {
  const [kx, ky, tx, ty] = transform === undefined ? [1, 1, 0, 0] : transformOf(transform)
  let points = 0
  for (const arc of arcs) {
    if (!Array.isArray(arc) || arc.length < 2) throw new BasemapError('an arc is not a line')
    points += arc.length
    let [x, y] = [0, 0]
    for (const point of arc) {
      const [dx, dy] = Array.isArray(point) ? point : []
      if (!Number.isFinite(dx) || !Number.isFinite(dy))
        throw new BasemapError('a point is not a pair of numbers')
      ;[x, y] = transform === undefined ? [dx, dy] : [x + dx, y + dy]
      if (!(Math.abs(x * kx! + tx!) <= 180 && Math.abs(y * ky! + ty!) <= 90))
        throw new BasemapError('a point is not on earth: it must be in degrees')
    }
  }
  if (arcs.length > most.arcs || points > most.points) throw new BasemapError('it is too large')
}

function transformOf(transform: unknown): number[] {
  const { scale, translate } = isRecord(transform) ? transform : {}
  const numbers = [scale, translate].flatMap((pair) => (Array.isArray(pair) ? pair.slice(0, 2) : []))
  if (numbers.length < 4 || !numbers.every(Number.isFinite))
    throw new BasemapError('its transform is not made of numbers')
  return numbers
}

/** Checks that each arc a shape names is there, nested as its type says, and counts what there is to draw. */
function checkShape(
  shape: unknown,
  lengths: readonly number[],
  tally: { shapes: number; drawn: number },
  depth = 0,
): void {
  if (!isRecord(shape) || depth > 1) throw new BasemapError('an object is not a geometry')
  tally.shapes += 1
  if (Array.isArray(shape.geometries)) {
    for (const inner of shape.geometries) checkShape(inner, lengths, tally, depth + 1)
    return
  }
  const levels = { Polygon: 2, MultiPolygon: 3 }[String(shape.type)]
  if (levels) tally.drawn += pointsIn(shape.arcs, levels, lengths)
  if (tally.shapes > most.shapes || tally.drawn > most.drawn) throw new BasemapError('it is too large')
}

function pointsIn(value: unknown, levels: number, lengths: readonly number[]): number {
  if (levels === 0) {
    const points =
      Number.isInteger(value) && lengths[(value as number) < 0 ? ~(value as number) : (value as number)]
    if (!points) throw new BasemapError('an area names an arc that is not there')
    return points
  }
  if (!Array.isArray(value) || value.length === 0) throw new BasemapError('an area is not made of rings')
  return value.reduce((sum, inner) => sum + pointsIn(inner, levels - 1, lengths), 0)
}

const hasPolygon = (shape: unknown): boolean =>
  isRecord(shape) &&
  (Array.isArray(shape.geometries)
    ? shape.geometries.some(hasPolygon)
    : shape.type === 'Polygon' || shape.type === 'MultiPolygon')

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
