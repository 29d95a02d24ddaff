/** When tests begin that look at what people see: ten in the morning in NTT, when coffee is out of season. */
export const testDay = new Date('2026-12-01T02:00:00Z')

/**
 * Moves what scripts of this page read from the clock, which goes on from there. It is run in a page by itself, so it uses
 * nothing of this module.
 * @param away milliseconds
 */
export function shiftDate(away: number): void {
  const shifted: DateConstructor = new Proxy(Date, {
    construct: (date, given, made) =>
      Reflect.construct(date, given.length > 0 ? given : [date.now() + away], made),
    apply: (date) => new date(date.now() + away).toString(),
    get: (date, name) => (name === 'now' ? () => date.now() + away : Reflect.get(date, name)),
  })
  Object.defineProperty(Date.prototype, 'constructor', { value: shifted })
  globalThis.Date = shifted
}
