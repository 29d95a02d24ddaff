/** Sources of elements, which hold style sheets. */
export const withStyles = /\/elements\/src\/.*\.ts$/

/** A style sheet without comments and the blanks that lay it out. Strings in it hold neither. */
export const denseSheet = (sheet: string): string =>
  sheet
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) /g, '$1')
    .replaceAll(/: (?=[^{}]*[;}])/g, ':')
    .replaceAll(';}', '}')
    .replaceAll(/\b0\./g, '.')
    .trim()

/** The same of each ``css`…` `` in a source: whoever reads a sheet reads the source, a page loads what is built. */
export const denseStyles = (code: string): string => code.replaceAll(/(?<=\bcss`)[^`]*/g, denseSheet)
