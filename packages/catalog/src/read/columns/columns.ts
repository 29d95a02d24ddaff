/** What a column holds, and with it which signs may stand in its cells. */
export type CellKind = 'text' | 'word' | 'number' | 'phone' | 'address' | 'payload' | 'file'

export interface Column {
  /** The name to use, as in the sample. */
  readonly title: string
  /** Other names, folded as by `foldWord`. */
  readonly aliases: readonly string[]
  readonly kind: CellKind
  readonly required?: boolean
  /** For the data officer: what goes in. */
  readonly help: string
}

const column = (
  title: string,
  kind: CellKind,
  help: string,
  aliases: string[] = [],
  required = false,
): Column => ({ title, kind, help, aliases, ...(required && { required }) })

const curation = (title: string, help: string, aliases: string[]) =>
  column(title, 'word', `Hasil kurasi ${help}: lulus, proses, belum.`, aliases)

/**
 * The columns that are read, by the field they fill. Whatever else stands in a sheet is not published: an export
 * may carry what nobody should see.
 */
export const columns = {
  id: column(
    'id',
    'word',
    'Kode tetap produk: `<kode kabupaten>-<nama>`, paling panjang 50 huruf, misalnya `53.09-kopi-arabika-bajawa`. Boleh kosong: kode dibuatkan dan disimpan di `ids.csv`.',
    ['kode produk', 'id produk', 'product id', 'kode'],
  ),
  name: column(
    'nama',
    'text',
    'Nama produk, paling panjang 120 huruf.',
    [
      'nama produk',
      'produk',
      'name',
      'product name',
      'product',
      'title',
      'nama barang',
      'nama produk unggulan',
      'produk unggulan',
    ],
    true,
  ),
  nameEn: column('nama_en', 'text', 'Nama produk dalam bahasa Inggris.', ['nama inggris', 'name en']),
  category: column(
    'kategori',
    'word',
    'makanan, minuman, camilan, herbal, tenun-ikat, bumbu, kerajinan, lainnya.',
    ['kategori produk', 'jenis produk', 'kelompok produk', 'category', 'jenis'],
    true,
  ),
  summary: column('deskripsi', 'text', 'Satu atau dua kalimat tentang produk.', [
    'deskripsi produk',
    'keterangan produk',
    'description',
    'summary',
  ]),
  summaryEn: column('deskripsi_en', 'text', 'Deskripsi dalam bahasa Inggris.', [
    'deskripsi inggris',
    'description en',
  ]),
  story: column('cerita', 'text', 'Cerita di balik produk, paling panjang 5.000 huruf.', ['kisah', 'story']),
  storyEn: column('cerita_en', 'text', 'Cerita dalam bahasa Inggris.', ['cerita inggris', 'story en']),
  tags: column('tag', 'text', 'Kata kunci, dipisah `;`.', ['tags', 'kata kunci', 'keywords']),
  origin: column('asal', 'word', 'darat, laut, kriya.', ['asal bahan', 'origin']),
  programme: column('program', 'word', 'ovop, osop, ocop, umkm.', ['programme']),
  villageCode: column(
    'kode_desa',
    'number',
    'Kode Kemendagri desa atau kelurahan, `53.09.06.2009` atau 10 angka tanpa titik. Bukan kode BPS. Boleh kosong bila nama desa, kecamatan, dan kabupaten jelas.',
    ['kode wilayah', 'kode kemendagri', 'kode desa kelurahan', 'village code', 'village id'],
  ),
  village: column('desa', 'text', 'Nama desa atau kelurahan, ejaan resmi.', [
    'nama desa',
    'desa kel',
    'desa kelurahan',
    'desa atau kelurahan',
    'nama desa kelurahan',
    'kelurahan desa',
    'kelurahan',
    'village',
    'village name',
  ]),
  district: column('kecamatan', 'text', 'Nama kecamatan.', ['kec', 'nama kecamatan', 'district']),
  regency: column('kabupaten', 'text', 'Nama kabupaten atau kota.', [
    'kab',
    'kabupaten kota',
    'kab kota',
    'nama kabupaten',
    'regency',
  ]),
  satellites: column('desa_satelit', 'text', 'Kode desa pemasok bahan baku, dipisah `;`.', [
    'kode desa satelit',
    'satellite villages',
  ]),
  producer: column(
    'produsen',
    'text',
    'Nama usaha, kelompok, atau BUMDes pembuat.',
    [
      'nama produsen',
      'nama usaha',
      'pelaku usaha',
      'producer',
      'producer name',
      'nama kelompok',
      'nama kelompok usaha',
      'nama usaha kelompok',
      'nama umkm',
      'nama pelaku usaha',
      'pembuat',
      'perajin',
      'pengrajin',
      'nama kelompok tani',
    ],
    true,
  ),
  producerKind: column(
    'jenis_produsen',
    'word',
    'umkm, bumdes, koperasi, kopdes (Koperasi Desa Merah Putih), kelompok, pkl.',
    ['jenis usaha', 'bentuk usaha', 'producer kind'],
  ),
  kbli: column('kbli', 'number', 'Kode KBLI usaha, 5 angka, dipisah `;`.', [
    'kode kbli',
    'no kbli',
    'nomor kbli',
  ]),
  producerStory: column(
    'cerita_pembuat',
    'text',
    'Siapa pembuatnya dan cara kerjanya, paling panjang 2.000 huruf.',
    ['profil pembuat', 'profil produsen', 'cerita produsen'],
  ),
  producerStoryEn: column('cerita_pembuat_en', 'text', 'Cerita pembuat dalam bahasa Inggris.', [
    'producer story en',
  ]),
  portrait: column(
    'foto_pembuat',
    'file',
    'Potret pembuat, dicari seperti foto. Terbit hanya bila izin_potret = ya.',
    ['potret', 'foto produsen', 'foto perajin', 'portrait'],
  ),
  portraitConsent: column(
    'izin_potret',
    'word',
    '`ya` bila orang di foto_pembuat setuju fotonya diterbitkan (UU 27/2022).',
    ['portrait consent'],
  ),
  price: column('harga', 'number', 'Harga satu satuan dalam rupiah bulat: `25000` atau `Rp 25.000,-`.', [
    'harga rp',
    'harga jual',
    'harga jual rp',
    'harga rupiah',
    'harga satuan',
    'harga produk',
    'harga per kemasan',
    'harga jual per kemasan',
    'harga eceran',
    'price',
  ]),
  container: column('satuan', 'text', 'Satuan jual: botol, bungkus, lembar.', [
    'sat',
    'unit',
    'container',
    'kemasan',
    'jenis kemasan',
    'satuan jual',
  ]),
  netContent: column('isi_bersih', 'number', 'Isi satu satuan: `500 ml`, `1,5 kg`, `1 lembar`.', [
    'berat bersih',
    'isi',
    'netto',
    'isi netto',
    'berat netto',
    'berat isi',
    'berat',
    'volume',
    'ukuran kemasan',
    'isi kemasan',
    'isi per kemasan',
    'net content',
  ]),
  availability: column('ketersediaan', 'word', 'tersedia, pesan (dibuat setelah dipesan), musiman, habis.', [
    'stok',
    'stock',
    'persediaan',
    'ketersediaan produk',
    'availability',
  ]),
  availabilityDate: column(
    'tgl_stok',
    'number',
    'Tanggal ketersediaan itu diperiksa: `2026-06-01` atau `01/06/2026`.',
    ['tanggal stok', 'tgl ketersediaan', 'tanggal ketersediaan', 'stok per tanggal'],
  ),
  season: column('musim', 'text', '`sepanjang tahun` atau bulan: `April-Juli`, `November-Februari`.', [
    'bulan',
    'season',
  ]),
  sku: column('sku', 'text', 'Kode barang penjual.', ['kode barang']),
  gtin: column(
    'gtin',
    'number',
    'Nomor barcode 8, 12, 13, atau 14 angka. Ubah kolom menjadi Teks di Excel.',
    ['barcode', 'nomor barcode', 'no barcode', 'ean'],
  ),
  bpom: column('bpom', 'number', 'Nomor izin edar BPOM: `MD` + 12 atau 15 angka, `TR` + 9, `NA` + 11.', [
    'no bpom',
    'nomor bpom',
    'izin edar',
    'no izin edar',
    'nomor izin edar',
    'izin edar bpom',
  ]),
  pirt: column('pirt', 'number', 'Nomor P-IRT 15 angka: `2005302000000-30`.', [
    'p irt',
    'no pirt',
    'no p irt',
    'nomor pirt',
    'nomor p irt',
    'spp irt',
    'no spp irt',
    'izin pirt',
    'sertifikat pirt',
  ]),
  halal: column(
    'halal',
    'number',
    'Nomor sertifikat halal (`ID` + 17 angka), `tidak-berlaku` (kain, kriya), atau `tidak-halal`. `Ya` tanpa nomor diterima, tetapi tidak ditampilkan sebagai bersertifikat.',
    [
      'sertifikat halal',
      'no halal',
      'nomor halal',
      'status halal',
      'no sertifikat halal',
      'nomor sertifikat halal',
      'sertifikasi halal',
      'bersertifikat halal',
    ],
  ),
  halalState: column(
    'keadaan_halal',
    'word',
    'Keadaan sertifikat halal: aktif, kedaluwarsa, dibekukan, dicabut. Kosong: tidak ada yang diketahui.',
    ['keadaan sertifikat halal', 'status sertifikat halal', 'halal state'],
  ),
  gi: column('ig', 'number', 'Nomor indikasi geografis: `ID G 000 000 014`.', [
    'indikasi geografis',
    'no ig',
    'gi',
    'geographical indication',
  ]),
  nib: column('nib', 'number', 'Nomor Induk Berusaha, 13 angka.', [
    'no nib',
    'nomor nib',
    'nomor induk berusaha',
  ]),
  sni: column('sni', 'number', 'Nomor standar: `SNI 3140-3:2021`.', ['no sni', 'nomor sni']),
  tkdn: column('tkdn', 'number', 'Persen komponen dalam negeri, 0–100.', ['tkdn persen', 'nilai tkdn']),
  payments: column('pembayaran', 'text', 'tunai, transfer, qris, kkpd, cod, dipisah `;`.', [
    'cara bayar',
    'metode pembayaran',
    'payment',
    'cara pembayaran',
    'pembayaran diterima',
    'payments',
  ]),
  delivery: column('pengiriman', 'text', 'ambil, kurir, dipisah `;`.', [
    'cara pengiriman',
    'pengantaran',
    'delivery',
  ]),
  deliveryArea: column('daerah_kirim', 'text', 'Ke mana dikirim: `seluruh Flores`.', [
    'daerah pengiriman',
    'jangkauan pengiriman',
    'delivery area',
  ]),
  deliveryNote: column('catatan_kirim', 'text', 'Catatan tentang pengambilan atau pengiriman.', [
    'catatan pengiriman',
    'delivery note',
  ]),
  qris: column('qris', 'payload', 'Isi kode QRIS statis (teks panjang, bukan gambar).', [
    'kode qris',
    'isi qris',
    'qris payload',
  ]),
  qrisName: column('qris_nama', 'text', 'Nama pedagang di QRIS bila berbeda dari produsen.', [
    'nama qris',
    'nama merchant',
    'nama pedagang qris',
  ]),
  qrisNmid: column('qris_nmid', 'word', 'NMID yang harus tertulis di QRIS.', ['nmid']),
  whatsapp: column('whatsapp', 'phone', 'Nomor WhatsApp penjual. Terbit hanya dengan izin pemiliknya.', [
    'wa',
    'no wa',
    'nomor wa',
    'no hp wa',
    'no whatsapp',
    'nomor whatsapp',
    'kontak wa',
    'no hp whatsapp',
  ]),
  phone: column('telepon', 'phone', 'Nomor telepon penjual. Terbit hanya dengan izin pemiliknya.', [
    'telp',
    'no telp',
    'no telepon',
    'no hp',
    'nomor hp',
    'hp',
    'kontak',
    'no kontak',
    'nomor kontak',
    'nomor telepon',
    'phone',
  ]),
  contactConsent: column(
    'izin_kontak',
    'word',
    '`ya` bila pemilik nomor setuju nomornya diterbitkan (UU 27/2022).',
    [
      'izin kontak terbit',
      'contact consent',
      'persetujuan kontak',
      'setuju nomor ditampilkan',
      'setuju nomor diterbitkan',
      'bersedia nomor ditampilkan',
    ],
  ),
  website: column('situs', 'address', 'Alamat situs, diawali `https://`.', [
    'website',
    'situs web',
    'link',
    'link toko',
    'tautan',
    'url',
  ]),
  marketplace: column('marketplace', 'address', 'Alamat toko di marketplace, dipisah `;`.', [
    'lokapasar',
    'link marketplace',
    'toko online',
  ]),
  whatsappCatalog: column(
    'katalog_wa',
    'phone',
    'Nomor WhatsApp Business yang punya katalog, atau alamatnya `https://wa.me/c/…`. Terbit hanya dengan izin pemiliknya.',
    ['katalog whatsapp', 'link katalog wa', 'whatsapp catalog'],
  ),
  inaproc: column('inaproc', 'address', 'Alamat produk di katalog nasional INAPROC (perlu NIB dan KBLI).', [
    'link inaproc',
    'katalog elektronik',
    'e katalog',
  ]),
  kopdes: column('kopdes', 'text', 'Nama Koperasi Desa Merah Putih yang menjual, atau alamat situsnya.', [
    'nama kopdes',
    'koperasi desa merah putih',
  ]),
  outlet: column('gerai', 'text', 'Nama gerai yang menjual, dipisah `;`.', ['outlet', 'toko']),
  potential: curation('kurasi_potensi', 'potensi', ['potensi', 'curation potential']),
  rawMaterials: curation('kurasi_bahan_baku', 'bahan baku', ['bahan baku', 'curation raw materials']),
  satelliteVillages: curation('kurasi_desa_satelit', 'desa satelit', ['curation satellite villages']),
  buyers: curation('kurasi_pembeli', 'pembeli', ['curation buyers']),
  distribution: curation('kurasi_distribusi', 'distribusi', ['curation distribution']),
  legality: curation('kurasi_legalitas', 'legalitas', ['legalitas', 'curation legality']),
  mentoring: column('pendampingan', 'word', 'selesai, diserahkan, proses, belum.', [
    'status pendampingan',
    'mentoring',
  ]),
  mentoringBy: column('pendamping', 'text', 'Lembaga yang mendampingi.', ['mentoring by', 'mentor']),
  mentoringAspects: column(
    'aspek_pendampingan',
    'text',
    'kualitas, sarana, kemasan, label, bpom, halal, barcode, qris, pemasaran, dipisah `;`.',
    ['mentoring aspects'],
  ),
  photo: column(
    'foto',
    'file',
    'Nama berkas foto di folder yang sama atau di bawahnya (JPEG, PNG, WebP, SVG), dipisah `;`.',
    ['gambar', 'photo', 'image', 'images', 'foto produk', 'gambar produk', 'file foto', 'nama file foto'],
  ),
  photoAlt: column(
    'foto_alt',
    'text',
    'Apa yang tampak di foto, bagi yang tidak dapat melihatnya; untuk beberapa foto dipisah `;` dengan urutan yang sama.',
    ['teks alternatif', 'photo alt'],
  ),
  photoAltEn: column('foto_alt_en', 'text', 'Yang tampak di foto, dalam bahasa Inggris.', ['photo alt en']),
  photoCredit: column('kredit_foto', 'text', 'Pembuat atau pemilik foto.', ['fotografer', 'photo credit']),
  updatedAt: column('diperbarui', 'number', 'Tanggal data diperbarui: `2026-06-01` atau `01/06/2026`.', [
    'tgl update',
    'tanggal update',
    'update',
    'tgl data',
    'tanggal data',
    'tgl diperbarui',
    'tgl pendataan',
    'tanggal pendataan',
    'tanggal diperbarui',
    'tanggal',
    'updated',
    'updated at',
  ]),
} as const satisfies Record<string, Column>

export type Field = keyof typeof columns

export const fields = Object.keys(columns) as Field[]

export const requiredFields = fields.filter((field) => 'required' in columns[field])

/** Columns that every sheet has and nobody publishes: row numbers, the time of a form's answer. Left out without a word. */
export const silentTitles = new Set(['no', 'nomor', 'no urut', 'timestamp', 'stempel waktu', 'cap waktu'])
