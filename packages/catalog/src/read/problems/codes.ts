/** A kind of problem, in words for the data officer: what is wrong, what was expected. */
export interface ProblemKind {
  /** An `error` keeps its row out of the catalogue; a `warning` does not. */
  readonly severity: 'error' | 'warning'
  readonly wrong: string
  readonly expected: string
}

const error = (wrong: string, expected: string): ProblemKind => ({ severity: 'error', wrong, expected })
const warning = (wrong: string, expected: string): ProblemKind => ({ severity: 'warning', wrong, expected })

/**
 * All problems that reading and checking finds, by code. Codes are stable: reports are read by programs.
 * `{detail}` is filled in by the check that finds the problem.
 */
export const problemKinds = {
  // The file
  'no-header': error(
    'judul kolom tidak ditemukan',
    'satu baris judul dengan nama, kategori, kode_desa, dan seterusnya',
  ),
  'missing-column': error(
    'kolom wajib {detail} tidak ada',
    'kolom dengan judul itu, atau salah satu nama lainnya',
  ),
  'unknown-column': warning(
    'kolom tidak dikenal, tidak diterbitkan',
    'kolom dalam panduan{detail}, atau biarkan bila memang bukan untuk umum',
  ),
  'notes-column': warning(
    'kolom catatan ini tidak diterbitkan, sebab dapat berisi catatan dinas',
    'biarkan, atau bila isinya untuk pembeli tambahkan {detail}',
  ),
  'repeated-column': warning(
    'kolom ini{detail} sama arti dengan kolom lain, tidak dibaca',
    'satu kolom untuk satu hal',
  ),
  'sheet-ignored': warning(
    'lembar ini tidak dibaca ({detail} baris): kolom nama, kategori, dan produsen tidak ditemukan',
    'judul kolom seperti di lembar lain bila berisi produk, atau biarkan',
  ),
  'sheet-hidden': warning(
    'lembar ini tersembunyi, tidak dibaca',
    'lembar yang ditampilkan (Unhide) bila berisi produk untuk umum, atau biarkan',
  ),
  'hidden-column': warning(
    'kolom ini tersembunyi, tetapi ikut dibaca',
    'kolom yang ditampilkan (Unhide), atau hapus bila bukan untuk umum',
  ),
  'hidden-rows': warning(
    'ada baris tersembunyi yang ikut dibaca ({detail} baris, yang pertama di sini)',
    'hapus baris yang bukan untuk umum, atau biarkan',
  ),
  'not-data': warning(
    'bukan data produk ({detail}), tidak diterbitkan',
    'biarkan, atau lengkapi bila ini produk',
  ),
  'example-row': warning('baris contoh, tidak diterbitkan', 'hapus baris ini, atau biarkan'),
  'row-inactive': warning(
    'tidak aktif di OpenSID ({detail}), tidak diterbitkan',
    'aktifkan di OpenSID bila untuk umum, atau biarkan',
  ),
  'open-quote': error(
    'tanda kutip dibuka tetapi tidak ditutup; baris di bawahnya ikut terbawa',
    'tanda kutip ganda penutup',
  ),
  'stray-quote': error(
    'tanda kutip di tengah sel membuat batas selnya tidak pasti',
    'tanda kutip di dalam teks ditulis dua kali ("") dan seluruh selnya di antara tanda kutip, atau simpan ulang sebagai .xlsx',
  ),
  'row-too-large': error(
    'baris ini lebih besar dari {detail}; sisa berkas tidak dibaca',
    'sel yang lebih pendek; periksa juga tanda kutip yang tidak ditutup',
  ),
  'file-kind': error(
    'berkas ini {detail}',
    'Excel Workbook (.xlsx) tanpa kata sandi, atau CSV UTF-8: buka berkasnya, lalu Simpan Sebagai',
  ),
  'file-damaged': error(
    'berkas Excel ini rusak ({detail})',
    'berkas yang dapat dibuka; buka di Excel atau LibreOffice, lalu simpan ulang sebagai .xlsx',
  ),
  'file-too-large': error(
    'isi berkas ini tidak wajar besarnya ({detail}), tidak dibuka',
    'berkas yang lebih kecil, atau CSV bila barisnya memang sebanyak itu',
  ),
  'json-form': error(
    'bukan JSON yang benar ({detail})',
    'produk menurut model: { "name": …, "village": … }, satu per baris, atau dalam satu daftar [ … ]',
  ),
  'model-field': error('isi tidak sesuai model', '{detail}'),
  'extra-cells': error(
    'baris ini punya lebih banyak sel daripada baris judul',
    'satu sel untuk tiap kolom; teks yang berisi pemisah ditulis di antara tanda kutip',
  ),
  // Any cell
  'missing-value': error('sel wajib kosong', 'isi sel ini'),
  'name-only': warning(
    'hanya nama yang terisi di baris ini; dibaca sebagai produk',
    'kolom lainnya, bila ini produk; hapus baris ini bila judul atau catatan',
  ),
  'too-long': error('terlalu panjang ({detail})', 'teks yang lebih pendek'),
  'control-character': error(
    'berisi huruf tak terlihat yang mengubah arah atau tampilan teks',
    'teks biasa; ketik ulang sel ini',
  ),
  'markup-in-text': error('berisi HTML atau skrip', 'teks biasa tanpa tanda < > dan kode &…;'),
  'formula-injection': error('berisi rumus', 'teks biasa yang tidak diawali =, +, atau @'),
  'personal-number': error(
    'berisi 16 angka seperti NIK atau nomor KK',
    'data pribadi tidak diterbitkan; hapus angka itu',
  ),
  'personal-data': error(
    'berisi data pribadi: NPWP, NIP, nomor rekening, atau alamat e-mail',
    'teks tanpa data itu; cara membayar ditulis di kolom pembayaran',
  ),
  'ditto-mark': error(
    'tanda "sama dengan di atas" tanpa isi yang pasti di baris di atasnya',
    'isinya, ditulis lengkap',
  ),
  'broken-letters': error(
    'ada huruf yang rusak karena salah penyandian',
    'teks yang diketik ulang, atau berkas yang disimpan ulang sebagai CSV UTF-8',
  ),
  'several-products': error(
    'sel ini berisi beberapa baris, seperti beberapa produk ({detail})',
    'satu baris tabel untuk satu produk',
  ),
  'price-scale': error(
    'judul kolom ini menyebut ribuan atau jutaan, jadi harganya tidak pasti',
    'rupiah penuh di kolom harga, misalnya 15000',
  ),
  'price-low': error(
    'harga di bawah Rp 100, mungkin ditulis dalam ribuan',
    'rupiah penuh, misalnya 15000 atau Rp 15.000',
  ),
  'price-range': error(
    'ini rentang harga, bukan satu harga',
    'harga satu satuan; tiap ukuran dengan harganya sendiri di baris sendiri, dengan nama yang sama',
  ),
  'price-per': error(
    'harga ini untuk satu {detail}, sedangkan kolom satuan dan isi bersih menyebut yang lain',
    'harga satu satuan yang dijual, misalnya 15000, atau satuan dan isi bersih yang sama dengan di harga',
  ),
  'phone-in-text': error('berisi nomor telepon', 'nomor di kolom whatsapp atau telepon, dengan izin_kontak'),
  'scientific-notation': error(
    'angka panjang sudah dipotong Excel',
    'format kolom Teks, lalu ketik ulang angkanya lengkap',
  ),
  'error-cell': error('rumus Excel di sel ini gagal (#N/A, #REF!, …)', 'nilainya, diketik sebagai teks'),
  'number-format': error(
    'format angka sel ini menampilkan angka lain daripada isinya ({detail})',
    'angka lengkap dengan format Umum (General) atau Angka tanpa desimal',
  ),
  'formula-uncalculated': error(
    'rumus di sel ini belum dihitung',
    'nilainya; buka di Excel atau LibreOffice, lalu simpan ulang',
  ),
  'unknown-word': error('kata tidak dikenal', 'salah satu dari: {detail}'),
  'word-left-out': warning('kata tidak dikenal, tidak diterbitkan', 'salah satu dari: {detail}'),
  'date-unreadable': warning(
    'bukan tanggal, tidak diterbitkan',
    'tanggal seperti 2026-06-01 atau 01/06/2026',
  ),
  'date-ahead': warning(
    'tanggal ini lebih dari setahun di depan, tidak diterbitkan',
    'tanggal data diperbarui, misalnya 2026-06-01',
  ),
  'lines-joined': warning(
    'sel ini berisi dua baris, dibaca sebagai satu: "{detail}"',
    'satu baris; bila dua produk, dua baris tabel',
  ),
  // Identity and place
  'id-form': error(
    'kode produk tidak berbentuk benar',
    '<kode kabupaten>-<nama> dengan huruf kecil, angka, dan tanda hubung, paling panjang 50, misalnya 53.09-kopi-arabika-bajawa',
  ),
  'duplicate-id': error('kode produk sama dengan {detail}', 'kode yang berbeda untuk tiap produk'),
  'duplicate-row': error(
    'nama, desa, produsen, dan isi bersih sama dengan {detail}',
    'satu baris untuk satu isi bersih; produk lain diberi kode sendiri di kolom id',
  ),
  'pack-differs': warning(
    'isi bersih lain dari produk di {detail}, tetapi kolom lain pun berbeda; yang terbit isi baris itu',
    'baris yang hanya berbeda isi bersih, harga, satuan, barcode, dan ketersediaannya',
  ),
  'id-kept': warning(
    'produk ini dianggap nama baru dari "{detail}", kodenya tetap',
    'bila produk baru, isi kolom id',
  ),
  'registrar-differs': warning(
    'awalan kode produk bukan kabupaten desanya ({detail})',
    'awalan yang sama, kecuali produk memang didaftarkan kabupaten lain',
  ),
  'text-cleaned': warning(
    'saringan OpenSID pernah membuang skrip dari teks ini; sisanya di antara [removed] tidak diterbitkan',
    'periksa dan tulis ulang teks ini',
  ),
  'category-other': warning(
    'kategori ini di luar tujuh kelompok program, terbit sebagai lainnya',
    'nama kategori yang memuat makanan, minuman, camilan, herbal, tenun, bumbu, atau kerajinan',
  ),
  'same-name': warning(
    'nama dan desa sama dengan {detail}, kodenya lain',
    'satu kode untuk satu produk, atau biarkan bila memang dua produk',
  ),
  'mixed-script': warning(
    'nama ini mencampur huruf Latin dengan huruf lain yang serupa',
    'nama yang diketik ulang dengan huruf Latin saja',
  ),
  'unknown-category': error('kategori tidak dikenal', 'salah satu dari: {detail}'),
  'village-code-form': error(
    'kode desa tidak berbentuk benar',
    'kode Kemendagri 10 angka, misalnya 53.09.06.2009',
  ),
  'unknown-village-code': error(
    'kode desa tidak ada{detail}',
    'kode Kemendagri desa di NTT, misalnya 53.09.06.2009',
  ),
  'unknown-village': error(
    'desa tidak ditemukan ({detail})',
    'kode_desa, atau nama desa, kecamatan, dan kabupaten dengan ejaan resmi',
  ),
  'ambiguous-village': error(
    'nama desa ini ada di lebih dari satu tempat ({detail})',
    'kode_desa, atau nama kecamatan dan kabupaten',
  ),
  'other-name': warning('ini nama lama atau ejaan lain dari {detail}', 'nama resmi, yang diterbitkan'),
  'village-mismatch': error(
    'nama tidak cocok dengan kode desa ({detail})',
    'nama dan kode untuk tempat yang sama',
  ),
  // Goods
  'price-unreadable': error('bukan harga', 'rupiah bulat, misalnya 25000 atau Rp 25.000,-'),
  'price-far': warning(
    'harga ini jauh dari harga lain di kategorinya, yang biasanya sekitar {detail}',
    'harga satu satuan dalam rupiah; biarkan bila memang demikian',
  ),
  'discount-unreadable': error(
    'potongan {detail} tidak menyisakan harga',
    'potongan yang lebih kecil dari harganya, atau 0',
  ),
  'net-content-unreadable': error(
    'bukan isi bersih yang pasti',
    'angka dan satuan tanpa tanda ribuan, misalnya 500 ml, 1,5 kg, 1 lembar',
  ),
  'net-content-comma': warning(
    'koma dibaca sebagai koma desimal ({detail})',
    'tanpa tiga angka di belakang koma, misalnya 1,8 kg atau 1800 g; biarkan bila sudah benar',
  ),
  'season-unreadable': warning(
    'bukan musim, tidak diterbitkan',
    '"sepanjang tahun" atau bulan, misalnya April-Juli',
  ),
  'gtin-form': error('bukan nomor barcode', '8, 12, 13, atau 14 angka'),
  'gtin-length': error('banyaknya angka barcode salah', '8, 12, 13, atau 14 angka'),
  'gtin-check': error('angka cek GTIN salah', 'nomor barcode yang disalin lengkap dari kemasan'),
  'gtin-twice': warning('barcode ini juga ada di {detail}', 'satu barcode untuk satu produk dan isi bersih'),
  // Permits
  'permit-regency': warning(
    'kode daerah di nomor P-IRT ({detail}) bukan kabupaten desanya',
    'nomor P-IRT usaha ini; biarkan bila memang terbit di kabupaten lain',
  ),
  'bpom-form': error(
    'bukan nomor izin edar BPOM',
    'huruf dan angka, misalnya MD + 12 atau 15 angka, TR + 9 angka',
  ),
  'bpom-length': error(
    'banyaknya angka nomor BPOM salah',
    'MD/ML 12 atau 15 angka, TR/TI/TL/HT/FF dan SD/SI/SL 9 angka, NA–NE 11 angka',
  ),
  'pirt-form': error('bukan nomor P-IRT', '15 angka, misalnya 2005302000000-30'),
  'pirt-length': error('banyaknya angka nomor P-IRT salah', '15 angka, misalnya 2005302000000-30'),
  'pirt-packaging': error('angka pertama nomor P-IRT bukan jenis kemasan', 'angka pertama 1 sampai 8'),
  'halal-form': error('bukan nomor sertifikat halal', 'ID + 17 angka, tidak-berlaku, atau tidak-halal'),
  'halal-length': error('banyaknya angka nomor halal salah', 'ID + 17 angka'),
  'halal-decree': error('ini nomor ketetapan halal (KH…)', 'nomor sertifikat: ID + 17 angka'),
  'halal-month': error(
    'empat angka terakhir nomor halal bukan bulan dan tahun',
    'ID + 17 angka yang diakhiri bulan dan tahun, misalnya …0125',
  ),
  'nib-form': error('bukan NIB', '13 angka'),
  'nib-length': error('banyaknya angka NIB salah', '13 angka'),
  'kbli-form': warning('bukan kode KBLI, tidak diterbitkan', '5 angka, misalnya 10761'),
  'pirt-kind': warning(
    'P-IRT biasanya tidak berlaku untuk {detail} (PerBPOM 4/2024)',
    'izin yang cocok dengan jenis produknya, misalnya BPOM; biarkan bila memang demikian',
  ),
  'gi-form': error('bukan nomor indikasi geografis', 'ID G dan 9 angka, misalnya ID G 000 000 014'),
  'sni-form': error('bukan nomor SNI', 'misalnya SNI 3140-3:2021 atau SNI 01-3140-2001'),
  'tkdn-form': error('bukan persen TKDN', 'angka 0 sampai 100'),
  'tkdn-range': error('persen TKDN di luar batas', 'angka 0 sampai 100'),
  // Ways to buy
  'unknown-payment': warning(
    'cara pembayaran tidak dikenal ({detail}), tidak diterbitkan',
    'tunai, transfer, qris, kkpd, cod',
  ),
  'unknown-delivery': warning('cara pengiriman tidak dikenal ({detail}), tidak diterbitkan', 'ambil, kurir'),
  'number-missing': warning('kata tanpa nomor, tidak diterbitkan', 'nomor lengkap, atau kosongkan'),
  'qris-crc': error(
    'CRC QRIS salah: isinya rusak atau diubah',
    'teks QRIS yang disalin utuh dari penerbitnya',
  ),
  'qris-form': error('bukan isi QRIS yang benar ({detail})', 'teks QRIS yang disalin utuh dari penerbitnya'),
  'qris-dynamic': error('QRIS dinamis, hanya untuk satu pembayaran', 'QRIS statis'),
  'qris-preset': error(
    'QRIS ini menetapkan sendiri jumlah atau biaya yang dibayar (kolom data {detail})',
    'QRIS statis tanpa jumlah: pembeli memasukkan harga produknya',
  ),
  'qris-other-account': error(
    'nama pedagang QRIS ini juga ada di {detail}, dengan NMID atau rekening lain',
    'QRIS yang sama; bila memang dua pedagang senama, NMID masing-masing di kolom qris_nmid di kedua baris',
  ),
  'qris-mismatch': error(
    'nama di QRIS ({detail}) bukan nama produsen',
    'QRIS milik produsen, atau nama pedagang di kolom qris_nama',
  ),
  'qris-nmid': error('NMID di QRIS ({detail}) bukan yang di kolom qris_nmid', 'NMID yang sama'),
  'qris-missing': warning(
    'pembayaran qris tanpa isi QRIS',
    'isi kolom qris, atau biarkan: kode tidak akan digambar',
  ),
  'phone-form': error(
    'bukan nomor telepon Indonesia',
    'satu nomor seperti 0812-0000-0101 atau 6281200000101',
  ),
  'contact-withheld': warning(
    'nomor telepon tidak diterbitkan ({detail}): belum ada izin pemiliknya',
    'izin_kontak = ya, atau --contacts-agreed bila semua sudah setuju',
  ),
  'unsafe-url': error('bukan alamat situs yang aman', 'alamat yang diawali https://'),
  'url-look-alike': error(
    'alamat ini meminjam nama {detail}, tetapi bukan milik {detail}',
    'alamat yang disalin dari toko itu sendiri',
  ),
  // Pictures
  'photo-left-out': warning(
    'foto tidak diikutkan ({detail})',
    'foto JPEG, PNG, WebP, atau SVG di folder yang sama dengan berkas ini, atau biarkan',
  ),
  'photos-cut': warning(
    'daftar foto terpotong di OpenSID (225 huruf); foto yang namanya utuh saja yang dibaca',
    'nama berkas foto yang lebih pendek, atau lebih sedikit foto',
  ),
  'portrait-withheld': warning(
    'potret pembuat tidak diterbitkan: belum ada izin orangnya',
    'izin_potret = ya bila orang di foto itu setuju',
  ),
  'photo-page': warning(
    'alamat ini halaman berbagi (Google Drive, Photos, OneDrive, …), bukan foto; tidak diikutkan',
    'berkas foto yang diunduh ke folder tabel, ditulis dengan namanya, misalnya kopi.jpg',
  ),
  'photo-missing': error(
    'berkas foto tidak ada{detail}',
    'nama berkas di folder yang sama dengan tabel atau di bawahnya, atau di folder --photos',
  ),
  'photo-needs-sharp': warning(
    'foto ini terlalu besar untuk diterbitkan apa adanya ({detail}); tidak diikutkan',
    'modul sharp yang terpasang (npm install sharp), yang mengecilkan foto, atau foto paling besar 500 kB',
  ),
  'photo-unreachable': warning(
    'foto tidak dapat diambil dari alamat ini ({detail}); tidak diikutkan',
    'alamat https berkas foto yang dapat dibuka siapa pun, atau berkas foto di folder tabel',
  ),
  'photo-broken': warning(
    'foto ini rusak; tidak diikutkan',
    'foto yang dapat dibuka, diunduh atau disalin ulang',
  ),
  'photo-changed': warning(
    'gambar ini dipotong atau diputar di lembar, jadi berkasnya bukan yang terlihat; tidak diikutkan',
    'foto yang dipotong atau diputar sebelum disisipkan, atau nama berkas foto',
  ),
  'photo-in-cell': warning(
    'gambar di dalam sel tidak terbaca; tidak diikutkan',
    'gambar yang disisipkan lagi, atau nama berkas foto',
  ),
  'photo-elsewhere': warning(
    'gambar di lembar ini, di baris ini, tidak dibaca: letaknya bukan di kolom foto',
    'gambar di dalam atau di atas sel kolom foto; kode QRIS ditulis sebagai teks',
  ),
  'photo-outside': error(
    'berkas foto di luar folder tabel',
    'nama berkas di folder yang sama dengan tabel, atau di bawahnya',
  ),
  'photo-heic': warning(
    'foto HEIC dari iPhone tidak dapat dibaca di banyak perangkat; tidak diikutkan',
    'JPEG: di iPhone, Pengaturan > Kamera > Format > Paling Kompatibel; yang sudah ada: buka di Foto (Windows) atau Preview (Mac), Simpan Sebagai .jpg, atau kirim lewat WhatsApp lalu simpan dari sana',
  ),
  'photo-unreadable': error('berkas ini bukan foto yang dapat dibaca', 'JPEG, PNG, WebP, AVIF, atau SVG'),
  'photo-too-large': error(
    'foto ini terlalu besar',
    'foto paling besar 40 MB dan 80 juta titik; perkecil dahulu',
  ),
  'photo-private': error(
    'foto ini memuat data lain (tempat pengambilan, telepon) yang tidak dapat dikeluarkan',
    'foto yang disimpan ulang sebagai JPEG, PNG, atau WebP',
  ),
  'photo-unsafe': error(
    'gambar SVG ini memuat yang bukan gambar: {detail}',
    'SVG berisi bentuk dan warna saja (Inkscape: Plain SVG), atau JPEG, PNG, WebP',
  ),
} as const satisfies Record<string, ProblemKind>

export type ProblemCode = keyof typeof problemKinds

export const problemCodes = Object.keys(problemKinds) as ProblemCode[]
