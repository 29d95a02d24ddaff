import { localized } from '@ovop-ntt/core'
import type { Root } from '@ovop-ntt/core/format'
import { credit } from '@ovop-ntt/geo/credit'
import { packFields, productFields, tableSchema, villageFields } from './table.ts'

/** Addresses of licences by their SPDX names. */
const licencePaths: Partial<Record<string, string>> = {
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC-BY-SA-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'ODbL-1.0': 'https://opendatacommons.org/licenses/odbl/1-0/',
}

interface Licence {
  name: string
  title: string
  path?: string
}

export function licencesOf({ licence }: Root): { products: Licence; areas: Licence } {
  const named = (name: string, title: string): Licence => {
    const path = licencePaths[name]
    return { name, title, ...(path !== undefined && { path }) }
  }
  return {
    products: /^[\w.-]+$/.test(licence)
      ? named(licence, `${licence}: data produk`)
      : // A sentence of the publisher's own; the standard wants an id of the Open Definition.
        { name: 'notspecified', title: licence },
    // Names, codes and points of villages come from @ovop-ntt/geo.
    areas: named('ODbL-1.0', `ODbL-1.0: kode, nama, dan titik wilayah, ${credit}`),
  }
}

/** A file of the export, as its descriptions name it. */
interface Resource {
  name: string
  path: string
  title: string
  mediatype: string
  fields?: ReturnType<typeof tableSchema>
  primaryKey?: string
  foreignKey?: { fields: string; resource: string; reference: string }
  areasOnly?: boolean
}

export const resources: readonly Resource[] = [
  {
    name: 'produk',
    path: 'produk.csv',
    title: 'Produk',
    mediatype: 'text/csv',
    fields: tableSchema(productFields),
    primaryKey: 'id',
  },
  {
    name: 'kemasan',
    path: 'kemasan.csv',
    title: 'Kemasan dan harga produk',
    mediatype: 'text/csv',
    fields: tableSchema(packFields),
    foreignKey: { fields: 'id', resource: 'produk', reference: 'id' },
  },
  {
    name: 'desa',
    path: 'desa.csv',
    title: 'Desa dan kelurahan',
    mediatype: 'text/csv',
    fields: tableSchema(villageFields),
    primaryKey: 'kode_desa',
    areasOnly: true,
  },
  {
    name: 'produk-lengkap',
    path: 'produk.ndjson',
    title: 'Produk, lengkap',
    mediatype: 'application/x-ndjson',
  },
  {
    name: 'peta-produk',
    path: 'produk.geojson',
    title: 'Produk di titik desanya',
    mediatype: 'application/geo+json',
  },
  {
    name: 'peta-desa',
    path: 'desa.geojson',
    title: 'Titik desa dan kelurahan',
    mediatype: 'application/geo+json',
    areasOnly: true,
  },
]

export function titleOf({ title, sample }: Root): string {
  return sample ? `${localized(title)} (data contoh, bukan data resmi)` : localized(title)
}

/** Description in the Data Package standard (https://specs.frictionlessdata.io/data-package/). */
export function dataPackage(root: Root, address: string | undefined) {
  const { products, areas } = licencesOf(root)
  return {
    profile: 'data-package',
    name: root.id,
    id: address,
    title: titleOf(root),
    version: String(root.revision),
    created: root.generatedAt,
    sample: root.sample,
    licenses: [products, areas],
    contributors: [{ title: root.publisher, role: 'publisher' }],
    sources: [
      {
        title: `Katalog ${root.id}, revisi ${root.revision}`,
        ...(address !== undefined && { path: address }),
      },
    ],
    resources: resources.map(
      ({ name, path, title, mediatype, fields, primaryKey, foreignKey, areasOnly }) => ({
        name,
        path,
        title,
        mediatype,
        format: path.slice(path.indexOf('.') + 1),
        encoding: 'utf-8',
        licenses: areasOnly ? [areas] : [products, areas],
        ...(fields && {
          profile: 'tabular-data-resource',
          schema: {
            fields,
            missingValues: [''],
            ...(primaryKey !== undefined && { primaryKey }),
            ...(foreignKey && {
              foreignKeys: [
                {
                  fields: foreignKey.fields,
                  reference: { resource: foreignKey.resource, fields: foreignKey.reference },
                },
              ],
            }),
          },
        }),
      }),
    ),
  }
}

/** Description in DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/), as data portals harvest it. */
export function dcat(root: Root, base: string) {
  const { products, areas } = licencesOf(root)
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': new URL('dcat.jsonld', base).href,
    '@type': 'dcat:Dataset',
    'dct:title': { '@value': titleOf(root), '@language': 'id' },
    'dct:identifier': root.id,
    'dct:publisher': { '@type': 'foaf:Organization', 'foaf:name': root.publisher },
    'dct:issued': { '@value': root.generatedAt, '@type': 'xsd:dateTime' },
    'dct:language': root.languages,
    'dcat:version': String(root.revision),
    'dct:spatial': { '@type': 'dct:Location', 'dct:title': 'Nusa Tenggara Timur, Indonesia' },
    'dcat:distribution': resources.map(({ path, title, mediatype, areasOnly }) => ({
      '@type': 'dcat:Distribution',
      'dct:title': { '@value': title, '@language': 'id' },
      'dcat:downloadURL': { '@id': new URL(path, base).href },
      'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediatype}` },
      'dct:license': (areasOnly ? [areas] : [products, areas]).map(({ title: words, path: at }) =>
        at === undefined ? words : { '@id': at },
      ),
    })),
  }
}

/** What a person who downloads the folder reads first. */
export function readme(root: Root): string {
  const { products, areas } = licencesOf(root)
  const lines = [
    `# ${titleOf(root)}`,
    '',
    ...(root.sample ? ['**Data contoh untuk peragaan. Bukan daftar produk resmi.**', ''] : []),
    `Diterbitkan oleh ${root.publisher}, revisi ${root.revision}, data per ${root.generatedAt.slice(0, 10)}.`,
    '',
    ...resources.map(({ path, title }) => `- \`${path}\`: ${title}`),
    '- `skema/`: JSON Schema isi `produk.ndjson` dan desa',
    '- `datapackage.json`: arti setiap kolom (Frictionless Data Package)',
    '',
    `Lisensi: ${products.title}${products.path ? ` (${products.path})` : ''}; ${areas.title} (${areas.path}).`,
    '',
    'Nomor izin dicantumkan produsen dan tidak diperiksa di sini. Titik dengan `titik_perkiraan` bukan titik ukur. Nomor telepon dan kode QRIS tidak ikut; keduanya ada di katalog bertanda tangan.',
    'Sel yang mulai dengan `=`, `+`, `-`, atau `@` diberi tanda petik di depan, agar tidak dijalankan sebagai rumus.',
  ]
  return `${lines.join('\n')}\n`
}
