const kindBefore = /^\s*(?:(desa|ds)|(kelurahan|kel)|kecamatan|kec)(?:\s*\/\s*kel(?:urahan)?)?(?:\.\s*|\s+)/i
const kindAfter = /\s*\(\s*(?:(desa|ds)|(kelurahan|kel))\.?\s*\)\s*$/i

/** Numbers at the end of a name, as lists write them: `Were III`, `Were Tiga`, `Were 3`. */
const numbers: Readonly<Record<string, string>> = {
  i: 'satu',
  1: 'satu',
  ii: 'dua',
  2: 'dua',
  iii: 'tiga',
  3: 'tiga',
  iv: 'empat',
  4: 'empat',
  v: 'lima',
  5: 'lima',
}

/**
 * An area's name as it is compared: case, blanks and all kinds of apostrophes aside, since sheets drop them
 * (`Oe'ekam`, `Oeekam`), without the word for its kind, numbers in words. The name that is shown is always the
 * list's, such as `Bo"a`.
 * @example foldAreaName('Kel. Manulai II') // 'manulaidua'
 */
export function foldAreaName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(kindBefore, '')
    .replace(kindAfter, '')
    .toLowerCase()
    .replace(/(?<=[\p{L}\p{N}][\s-]+)(i{1,3}|iv|v|[1-5])\s*$/u, (number) => numbers[number.trim()] ?? number)
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** The kind that a village's name says: `Kel. Oesao` is not the desa of that name in the same district. */
export function kindInName(name: string): 'desa' | 'kelurahan' | undefined {
  for (const pattern of [kindBefore, kindAfter]) {
    const [words = '', desa, kelurahan] = pattern.exec(name) ?? []
    if (words.includes('/')) return undefined
    if (desa) return 'desa'
    if (kelurahan) return 'kelurahan'
  }
  return undefined
}
