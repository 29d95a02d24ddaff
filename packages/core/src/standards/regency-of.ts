/** Regency of a village's code: `53.09.01.2001` → `53.09`. */
export function regencyOf(villageCode: string): string {
  return villageCode.slice(0, 5)
}
