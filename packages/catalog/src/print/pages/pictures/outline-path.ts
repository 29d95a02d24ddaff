import type { PathCommand } from 'fontkit'

const letters: Partial<Record<PathCommand['command'], string>> = {
  moveTo: 'm',
  lineTo: 'l',
  quadraticCurveTo: 'q',
  bezierCurveTo: 'c',
}

/** A glyph's outline as the `d` of a path, each point counted from the one before: two thirds of the bytes. */
export function outlinePath(commands: readonly PathCommand[]): string {
  let from: readonly [number, number] = [0, 0]
  let start = from
  let path = ''
  for (const { command, args } of commands) {
    const letter = letters[command]
    if (letter === undefined) {
      path += 'z'
      from = start
      continue
    }
    const points = args.map((value, index) => Math.round(value) - (from[index % 2] as number))
    path +=
      letter + points.map((value, index) => (index === 0 || value < 0 ? String(value) : ` ${value}`)).join('')
    from = [Math.round(args.at(-2) as number), Math.round(args.at(-1) as number)]
    if (letter === 'm') start = from
  }
  return path
}
