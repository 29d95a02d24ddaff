import { expect, test } from 'vitest'
import { readPlaceText } from './place-text.ts'

test.each([
  ['Beiwali', { village: 'Beiwali' }],
  ['Desa Beiwali, Kec. Bajawa', { village: 'Desa Beiwali', district: 'Bajawa' }],
  [
    'Desa Beiwali, Kec. Bajawa, Kab. Ngada',
    { village: 'Desa Beiwali', district: 'Bajawa', regency: 'Kab. Ngada' },
  ],
  ['Ds Beiwali RT 03/RW 01', { village: 'Ds Beiwali' }],
  ['Beiwali RT.3 RW.1', { village: 'Beiwali' }],
  ['Dusun II Wolowio, Desa Beiwali', { village: 'Desa Beiwali' }],
  ['Beiwali - Bajawa', { village: 'Beiwali', district: 'Bajawa' }],
  ['Dusun II Wolowio', { village: 'Dusun II Wolowio' }],
  ['Beiwali, Bajawa, Ngada', { village: 'Beiwali, Bajawa, Ngada' }],
  ['Kel. Oesapa', { village: 'Kel. Oesapa' }],
])('%s', (text, place) => {
  expect(readPlaceText(text)).toEqual(place)
})
