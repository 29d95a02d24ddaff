import { column } from './column.ts'

const curation = (title: string, help: string, aliases: string) =>
  column(title, 'word', `Hasil kurasi ${help}: lulus, proses, belum.`, aliases)

/** How far the programme has come with it. */
export const programmeColumns = {
  potential: curation('kurasi_potensi', 'potensi', 'potensi, curation potential'),
  rawMaterials: curation('kurasi_bahan_baku', 'bahan baku', 'bahan baku, curation raw materials'),
  satelliteVillages: curation('kurasi_desa_satelit', 'desa satelit', 'curation satellite villages'),
  buyers: curation('kurasi_pembeli', 'pembeli', 'curation buyers'),
  distribution: curation('kurasi_distribusi', 'distribusi', 'curation distribution'),
  legality: curation('kurasi_legalitas', 'legalitas', 'legalitas, curation legality'),
  mentoring: column(
    'pendampingan',
    'word',
    'selesai, diserahkan, proses, belum.',
    'status pendampingan, mentoring',
  ),
  mentoringBy: column('pendamping', 'text', 'Lembaga yang mendampingi.', 'mentoring by, mentor'),
  mentoringAspects: column(
    'aspek_pendampingan',
    'text',
    'kualitas, sarana, kemasan, label, bpom, halal, barcode, qris, pemasaran, dipisah `;`.',
    'mentoring aspects',
  ),
}
