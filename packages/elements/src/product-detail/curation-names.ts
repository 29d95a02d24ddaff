import { dictionary } from '@ovop-ntt/core'

const id = {
  aspects: {
    potential: 'Potensi produk',
    rawMaterials: 'Bahan baku',
    satelliteVillages: 'Desa pemasok',
    buyers: 'Pembeli',
    distribution: 'Penyaluran',
    legality: 'Legalitas',
  },
  results: { passed: 'lolos', 'in-progress': 'sedang dinilai', pending: 'belum dinilai' },
}

const en: typeof id = {
  aspects: {
    potential: 'Potential',
    rawMaterials: 'Raw materials',
    satelliteVillages: 'Supplying villages',
    buyers: 'Buyers',
    distribution: 'Distribution',
    legality: 'Legality',
  },
  results: { passed: 'passed', 'in-progress': 'under review', pending: 'not yet reviewed' },
}

/** Steps of the curation and their results, in plain words: of a product, and in the programme's figures. */
export const curationNames = dictionary(id, { en })
