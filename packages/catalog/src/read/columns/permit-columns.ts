import { column } from './column.ts'

/** Numbers of permits, certificates and standards. */
export const permitColumns = {
  bpom: column(
    'bpom',
    'number',
    'Nomor izin edar BPOM: `MD` + 12 atau 15 angka, `TR` + 9, `NA` + 11.',
    'no bpom, nomor bpom, izin edar, no izin edar, nomor izin edar, izin edar bpom',
  ),
  pirt: column(
    'pirt',
    'number',
    'Nomor P-IRT 15 angka: `2005302000000-30`.',
    'p irt, no pirt, no p irt, nomor pirt, nomor p irt, spp irt, no spp irt, izin pirt, sertifikat pirt',
  ),
  halal: column(
    'halal',
    'number',
    'Nomor sertifikat halal (`ID` + 17 angka), `tidak-berlaku` (kain, kriya), atau `tidak-halal`. `Ya` tanpa nomor diterima, tetapi tidak ditampilkan sebagai bersertifikat.',
    'sertifikat halal, no halal, nomor halal, status halal, no sertifikat halal, nomor sertifikat halal, sertifikasi halal, bersertifikat halal',
  ),
  halalState: column(
    'keadaan_halal',
    'word',
    'Keadaan sertifikat halal: aktif, kedaluwarsa, dibekukan, dicabut. Kosong: tidak ada yang diketahui.',
    'keadaan sertifikat halal, status sertifikat halal, halal state',
  ),
  gi: column(
    'ig',
    'number',
    'Nomor indikasi geografis: `ID G 000 000 014`.',
    'indikasi geografis, no ig, gi, geographical indication',
  ),
  nib: column('nib', 'number', 'Nomor Induk Berusaha, 13 angka.', 'no nib, nomor nib, nomor induk berusaha'),
  sni: column('sni', 'number', 'Nomor standar: `SNI 3140-3:2021`.', 'no sni, nomor sni'),
  tkdn: column('tkdn', 'number', 'Persen komponen dalam negeri, 0–100.', 'tkdn persen, nilai tkdn'),
}
