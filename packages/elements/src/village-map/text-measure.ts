/** Width of texts as labels of a stage, in pixels; nothing before the stage is there. */
export function textMeasure(stage: Element | null): ((text: string) => number) | undefined {
  const context = stage?.querySelector('canvas')?.getContext('2d')
  if (!context) return undefined
  context.font = `600 12px ${getComputedStyle(stage!).fontFamily}`
  return (text) => context.measureText(text).width
}
