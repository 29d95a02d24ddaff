/** Width of texts as labels of a stage, in pixels. */
export function textMeasure(stage: Element | null): (text: string) => number {
  const context = stage?.querySelector('canvas')?.getContext('2d')
  if (context) context.font = `600 12px ${getComputedStyle(stage!).fontFamily}`
  return (text) => context?.measureText(text).width ?? text.length * 7
}
