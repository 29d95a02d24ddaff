import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Product } from '@ovop-ntt/core'
import type { InlineTable } from '@ovop-ntt/core/format'
import { expect, test } from 'vitest'
import { phonePhoto } from '../../../../test/photo-of.ts'
import { coffee, dataFile, type RowTexts } from '../../../../test/sheet-of.ts'
import { temporaryFolder } from '../../../../test/temporary-folder.ts'
import { textRow, type XlsxParts, xlsxBytes, xlsxFile } from '../../../../test/xlsx-of.ts'
import { build } from '../../../write/build.ts'
import { openSheets } from '../open-sheets.ts'
import type { SheetRow } from '../sheet.ts'

const picture = (n: number) => Uint8Array.from([0xff, 0xd8, n])
const relations = (targets: Record<string, string>, type = 'image') =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(
    targets,
  )
    .map(([id, target]) => `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** Parts of a workbook whose cells with `vm="1"` and `vm="2"` hold pictures, as Excel writes them. */
const richParts: XlsxParts = {
  named: {
    sheetMetadata: 'metadata.xml',
    rdRichValue: 'richData/rdrichvalue.xml',
    rdRichValueStructure: 'richData/rdrichvaluestructure.xml',
    richValueRel: 'richData/richValueRel.xml',
  },
  files: {
    'xl/metadata.xml': `<metadata xmlns:xlrd="r"><metadataTypes><metadataType name="XLDAPR"/><metadataType name="XLRICHVALUE"/></metadataTypes>
      <futureMetadata name="XLRICHVALUE"><bk><extLst><ext><xlrd:rvb i="1"/></ext></extLst></bk><bk><extLst><ext><xlrd:rvb i="2"/></ext></extLst></bk></futureMetadata>
      <cellMetadata><bk><rc t="1" v="0"/></bk></cellMetadata>
      <valueMetadata><bk><rc t="2" v="0"/></bk><bk><rc t="2" v="1"/></bk></valueMetadata></metadata>`,
    'xl/richData/rdrichvaluestructure.xml':
      '<rvStructures><s t="_error"><k n="errorType" t="i"/></s><s t="_localImage"><k n="CalcOrigin" t="i"/><k n="_rvRel:LocalImageIdentifier" t="i"/></s></rvStructures>',
    'xl/richData/rdrichvalue.xml':
      '<rvData><rv s="0"><v>8</v></rv><rv s="1"><v>5</v><v>1</v></rv><rv s="1"><v>5</v><v>0</v></rv></rvData>',
    'xl/richData/richValueRel.xml':
      '<richValueRels xmlns:r="o"><rel r:id="rId1"/><rel r:id="rId2"/></richValueRels>',
    'xl/richData/_rels/richValueRel.xml.rels': relations({
      rId1: '../media/image1.png',
      rId2: '../media/image2.png',
    }),
    'xl/media/image1.png': picture(1),
    'xl/media/image2.png': picture(2),
  },
}

async function rowsOf(bytes: Uint8Array<ArrayBuffer>, pictures = true): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  for await (const sheet of openSheets({ ...xlsxFile(bytes), pictures }))
    for await (const row of sheet.rows) rows.push(row)
  return rows
}

test('a picture in a cell of Excel is the picture of that cell', async () => {
  const rows =
    '<row r="1"><c r="B1" t="e" vm="1"><v>#VALUE!</v></c></row><row r="2"><c r="C2" t="e" vm="2"><v>#VALUE!</v></c></row>'
  const [first, second] = await rowsOf(xlsxBytes([{ rows }], richParts))
  expect(first?.pictures).toEqual(new Map([[1, [picture(2)]]]))
  expect(second?.pictures).toEqual(new Map([[2, [picture(1)]]]))
  expect(first?.faults).toBeUndefined()
})

test('pictures that nobody asked for are known, and not read', async () => {
  const rows = '<row r="1"><c r="B1" t="e" vm="1"><v>#VALUE!</v></c></row>'
  const [row] = await rowsOf(xlsxBytes([{ rows }], richParts), false)
  expect(row?.pictures).toEqual(new Map([[1, ['unread']]]))
})

test('a picture in a cell that is not in the file is told; an error of a formula stays one', async () => {
  const rows = '<row r="1"><c r="A1" t="e" vm="9"><v>#VALUE!</v></c><c r="B1" t="e"><v>#VALUE!</v></c></row>'
  const [row] = await rowsOf(xlsxBytes([{ rows }], richParts))
  expect(row?.faults).toEqual(
    new Map([
      [0, { code: 'photo-in-cell', value: '' }],
      [1, { code: 'error-cell', value: '#VALUE!' }],
    ]),
  )
})

test('a picture in a cell of WPS is found by the name in its formula', async () => {
  const rows =
    '<row r="1"><c r="A1" t="str"><f>_xlfn.DISPIMG("ID_7",1)</f><v>=DISPIMG("ID_7",1)</v></c></row>'
  const [row] = await rowsOf(
    xlsxBytes([{ rows }], {
      named: { cellImage: 'cellimages.xml' },
      files: {
        'xl/cellimages.xml':
          '<etc:cellImages xmlns:etc="e" xmlns:xdr="x" xmlns:a="a" xmlns:r="r"><etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="ID_7"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/></xdr:blipFill></xdr:pic></etc:cellImage></etc:cellImages>',
        'xl/_rels/cellimages.xml.rels': relations({ rId1: 'media/image1.png' }),
        'xl/media/image1.png': picture(1),
      },
    }),
  )
  expect(row?.pictures).toEqual(new Map([[0, [picture(1)]]]))
})

const point = 12_700
const pic = (id: string, inner = '') =>
  `<xdr:pic><xdr:blipFill><a:blip r:embed="${id}"/>${inner}</xdr:blipFill></xdr:pic>`
const corner = (name: string, [col, colOff, row, rowOff]: number[]) =>
  `<xdr:${name}><xdr:col>${col}</xdr:col><xdr:colOff>${colOff}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${rowOff}</xdr:rowOff></xdr:${name}>`
const anchor = (from: number[], to: number[], content: string) =>
  `<xdr:twoCellAnchor>${corner('from', from)}${corner('to', to)}${content}</xdr:twoCellAnchor>`

function floatingParts(anchors: string): XlsxParts {
  return {
    files: {
      'xl/worksheets/_rels/sheet1.xml.rels': relations({ rId1: '../drawings/drawing1.xml' }, 'drawing'),
      'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="x" xmlns:a="a" xmlns:r="r">${anchors}</xdr:wsDr>`,
      'xl/drawings/_rels/drawing1.xml.rels': relations({
        rId1: '../media/image1.png',
        rId2: '../media/image2.png',
      }),
      'xl/media/image1.png': picture(1),
      'xl/media/image2.png': picture(2),
    },
  }
}

test('a picture over cells belongs to the one that its middle is over', async () => {
  // The second row is 60 points high: a picture from the end of the first into it is the second's.
  const rows = `${textRow(1, ['a', 'b', 'c'])}${textRow(2, ['d'], 'ht="60" customHeight="1"')}${textRow(3, ['e'])}`
  const parts = floatingParts(
    anchor([1, 0, 0, 10 * point], [2, 0, 1, 50 * point], pic('rId1')) +
      `<xdr:oneCellAnchor>${corner('from', [2, 0, 2, point])}<xdr:ext cx="${40 * point}" cy="${10 * point}"/>${pic('rId2')}</xdr:oneCellAnchor>`,
  )
  const [first, second, third] = await rowsOf(xlsxBytes([{ rows }], parts))
  expect(first?.pictures).toBeUndefined()
  expect(second?.pictures).toEqual(new Map([[1, [picture(1)]]]))
  expect(third?.pictures).toEqual(new Map([[2, [picture(2)]]]))
})

test('a picture that was cut or turned in the sheet is not taken for what its file holds', async () => {
  const parts = floatingParts(anchor([0, 0, 0, 0], [1, 0, 1, 0], pic('rId1', '<a:srcRect l="25000"/>')))
  const [row] = await rowsOf(xlsxBytes([{ rows: textRow(1, ['a']) }], parts))
  expect(row?.pictures).toEqual(new Map([[0, ['changed']]]))
})

test('a workbook with photos pasted over its cells becomes a catalogue with photos', async () => {
  const photo = await phonePhoto({ width: 400, height: 300 })
  const row: RowTexts = { ...coffee, foto: 'terlampir' }
  const titles = Object.keys(row)
  const other: RowTexts = { ...row, id: '53.09-kopi-lain', nama: 'Kopi lain', gtin: '', foto: '' }
  const lines = [titles, titles.map((title) => row[title] ?? ''), titles.map((title) => other[title] ?? '')]
  const at = titles.indexOf('foto')
  const parts = floatingParts(
    anchor([at, 0, 1, 0], [at + 1, 0, 2, 0], pic('rId1')) + anchor([0, 0, 2, 0], [1, 0, 3, 0], pic('rId1')),
  )
  const folder = temporaryFolder()
  const file = join(folder, 'produk.xlsx')
  const rows = lines.map((cells, i) => textRow(i + 1, cells)).join('')
  writeFileSync(file, xlsxBytes([{ rows }], { files: { ...parts.files, 'xl/media/image1.png': photo } }))
  const { root, problems } = await build([file], {
    ...{
      out: join(folder, 'katalog'),
      publisher: dataFile('publisher.json'),
      villages: dataFile('contoh-desa.csv'),
    },
    contactsAgreed: true,
  })
  expect(problems).toMatchObject([{ code: 'photo-elsewhere', row: 3 }])
  const products = (root!.tables.products as InlineTable).inline as Product[]
  expect(products.map(({ images }) => images.map(({ width }) => width))).toEqual([[300], []])
})
