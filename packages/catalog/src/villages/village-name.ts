/**
 * An area's name as it is compared: case, blanks and all kinds of apostrophes aside, since sheets drop them
 * (`Oe'ekam`, `Oeekam`). The name that is shown is always the list's, such as `Bo"a`.
 */
export function foldAreaName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^\s*(?:desa|kelurahan|kel\.|ds\.|kecamatan|kec\.)\s+/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
