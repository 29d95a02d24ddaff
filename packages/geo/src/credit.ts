/** Credit to be shown on every map drawn from this package (ODbL 1.0, clause 4.3), linked to {@link creditUrl}. */
export const credit = '© OpenStreetMap contributors (ODbL) · idn-area-data (ODbL) · geografis'

export const creditUrl = 'https://www.openstreetmap.org/copyright'

/** Note to be shown with every border drawn from this package. */
export const indicativeBorders = {
  id: 'Batas wilayah perkiraan, bukan acuan resmi',
  en: 'Indicative borders, not an official reference',
} as const
