export function tooOld(version: string, range: string): string | undefined
