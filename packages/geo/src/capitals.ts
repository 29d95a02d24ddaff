/** The town in which a regency is governed. */
export interface Capital {
  /** Kemendagri code of its regency. */
  readonly code: string
  readonly name: string
  /** Longitude then latitude of its middle, WGS 84 degrees, to 0.001 (110 m). */
  readonly position: readonly [longitude: number, latitude: number]
}

const capital = (code: string, name: string, longitude: number, latitude: number): Capital => ({
  code,
  name,
  position: [longitude, latitude],
})

/** The seats of the 22 regencies of NTT, by the regency's code: the towns by which people find their way. */
export const capitals: readonly Capital[] = [
  capital('53.01', 'Oelamasi', 123.86, -10.1),
  capital('53.02', 'Soe', 124.283, -9.861),
  capital('53.03', 'Kefamenanu', 124.479, -9.446),
  capital('53.04', 'Atambua', 124.895, -9.106),
  capital('53.05', 'Kalabahi', 124.53, -8.215),
  capital('53.06', 'Larantuka', 122.975, -8.34),
  capital('53.07', 'Maumere', 122.212, -8.63),
  capital('53.08', 'Ende', 121.655, -8.84),
  capital('53.09', 'Bajawa', 120.971, -8.785),
  capital('53.10', 'Ruteng', 120.472, -8.613),
  capital('53.11', 'Waingapu', 120.264, -9.663),
  capital('53.12', 'Waikabubak', 119.413, -9.636),
  capital('53.13', 'Lewoleba', 123.42, -8.375),
  capital('53.14', "Ba'a", 123.06, -10.735),
  capital('53.15', 'Labuan Bajo', 119.889, -8.5),
  capital('53.16', 'Mbay', 121.271, -8.56),
  capital('53.17', 'Waibakul', 119.68, -9.58),
  capital('53.18', 'Tambolaka', 119.244, -9.415),
  capital('53.19', 'Borong', 120.615, -8.81),
  capital('53.20', 'Seba', 121.845, -10.49),
  capital('53.21', 'Betun', 124.941, -9.57),
  capital('53.71', 'Kupang', 123.607, -10.178),
]
