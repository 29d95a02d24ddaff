/**
 * What a picture in SVG may hold: shapes, paints and plain text, of which none runs, fetches, moves or styles anything
 * beyond itself. Elements and attributes as in SVG 2 (https://www.w3.org/TR/SVG2/); whatever is not here is not
 * published.
 */
export const drawnElements: ReadonlySet<string> = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'title', 'desc'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan'],
  ...['linearGradient', 'radialGradient', 'stop', 'pattern', 'clipPath', 'mask'],
])

/** Elements whose text is a part of the picture or of its description. */
export const textElements: ReadonlySet<string> = new Set(['text', 'tspan', 'title', 'desc'])

/** Notes of drawing programs for themselves: left out, and the picture is the same. */
export const silentElements: ReadonlySet<string> = new Set(['metadata'])

const geometry = [
  ...['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'fx', 'fy', 'fr', 'dx', 'dy', 'd'],
  ...['points', 'width', 'height', 'viewBox', 'preserveAspectRatio', 'transform', 'pathLength', 'rotate'],
  ...['gradientUnits', 'gradientTransform', 'spreadMethod', 'offset', 'textLength', 'lengthAdjust'],
  ...['patternUnits', 'patternContentUnits', 'patternTransform'],
  ...['clipPathUnits', 'maskUnits', 'maskContentUnits'],
]

/** Properties that may stand as attributes or in `style`. */
export const paintProperties: ReadonlySet<string> = new Set([
  ...['fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-linecap'],
  ...['stroke-linejoin', 'stroke-miterlimit', 'stroke-dasharray', 'stroke-dashoffset', 'opacity', 'color'],
  ...['stop-color', 'stop-opacity', 'clip-path', 'clip-rule', 'mask', 'mask-type', 'display', 'visibility'],
  ...['overflow', 'paint-order', 'vector-effect', 'shape-rendering', 'color-interpolation'],
  ...['font-family', 'font-size', 'font-weight', 'font-style', 'font-stretch', 'text-anchor', 'isolation'],
  ...['letter-spacing', 'word-spacing', 'dominant-baseline', 'text-decoration', 'mix-blend-mode'],
])

export const plainAttributes: ReadonlySet<string> = new Set([...geometry, ...paintProperties])

/** Functions of paints and transforms; `url` comes apart, for a part of the same picture only. */
export const valueFunctions: ReadonlySet<string> = new Set([
  ...['rgb', 'rgba', 'hsl', 'hsla', 'matrix', 'translate', 'scale', 'rotate', 'skewX', 'skewY'],
])
