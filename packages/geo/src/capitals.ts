/** The seat of a regency's government: the town that people name when they mean the regency. */
export interface Capital {
  /** Kemendagri code of the regency: `53.09`. */
  readonly code: string
  readonly name: string
}

/** The 22 seats, by Kemendagri code. Seba is what people call the seat of Sabu Raijua, whose offices stand in Menia beside it. */
export const capitals: readonly Capital[] = [
  ['53.01', 'Oelamasi'],
  ['53.02', 'Soe'],
  ['53.03', 'Kefamenanu'],
  ['53.04', 'Atambua'],
  ['53.05', 'Kalabahi'],
  ['53.06', 'Larantuka'],
  ['53.07', 'Maumere'],
  ['53.08', 'Ende'],
  ['53.09', 'Bajawa'],
  ['53.10', 'Ruteng'],
  ['53.11', 'Waingapu'],
  ['53.12', 'Waikabubak'],
  ['53.13', 'Lewoleba'],
  ['53.14', 'Baa'],
  ['53.15', 'Labuan Bajo'],
  ['53.16', 'Mbay'],
  ['53.17', 'Waibakul'],
  ['53.18', 'Tambolaka'],
  ['53.19', 'Borong'],
  ['53.20', 'Seba'],
  ['53.21', 'Betun'],
  ['53.71', 'Kupang'],
].map(([code, name]) => ({ code: code!, name: name! }))
