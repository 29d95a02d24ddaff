import { column } from './column.ts'

/** Ways to pay, to have it brought, and to ask. */
export const buyingColumns = {
  payments: column(
    'pembayaran',
    'text',
    'tunai, transfer, qris, kkpd, cod, dipisah `;`.',
    'cara bayar, metode pembayaran, payment, cara pembayaran, pembayaran diterima, payments',
  ),
  delivery: column(
    'pengiriman',
    'text',
    'ambil, kurir, dipisah `;`.',
    'cara pengiriman, pengantaran, delivery',
  ),
  deliveryArea: column(
    'daerah_kirim',
    'text',
    'Ke mana dikirim: `seluruh Flores`.',
    'daerah pengiriman, jangkauan pengiriman, delivery area',
  ),
  deliveryNote: column(
    'catatan_kirim',
    'text',
    'Catatan tentang pengambilan atau pengiriman.',
    'catatan pengiriman, delivery note',
  ),
  qris: column(
    'qris',
    'payload',
    'Isi kode QRIS statis (teks panjang, bukan gambar).',
    'kode qris, isi qris, qris payload',
  ),
  qrisName: column(
    'qris_nama',
    'text',
    'Nama pedagang di QRIS bila berbeda dari produsen.',
    'nama qris, nama merchant, nama pedagang qris',
  ),
  qrisNmid: column('qris_nmid', 'word', 'NMID yang harus tertulis di QRIS.', 'nmid'),
  whatsapp: column(
    'whatsapp',
    'phone',
    'Nomor WhatsApp penjual. Terbit hanya dengan izin pemiliknya.',
    'wa, no wa, nomor wa, no hp wa, no whatsapp, nomor whatsapp, kontak wa, no hp whatsapp',
  ),
  phone: column(
    'telepon',
    'phone',
    'Nomor telepon penjual. Terbit hanya dengan izin pemiliknya.',
    'telp, no telp, no telepon, no hp, nomor hp, hp, kontak, no kontak, nomor kontak, nomor telepon, phone',
  ),
  contactConsent: column(
    'izin_kontak',
    'word',
    '`ya` bila pemilik nomor setuju nomornya diterbitkan (UU 27/2022).',
    'izin kontak terbit, contact consent, persetujuan kontak, setuju nomor ditampilkan, setuju nomor diterbitkan, bersedia nomor ditampilkan',
  ),
  website: column(
    'situs',
    'address',
    'Alamat situs, diawali `https://`.',
    'website, situs web, link, link toko, tautan, url',
  ),
  marketplace: column(
    'marketplace',
    'address',
    'Alamat toko di marketplace, dipisah `;`.',
    'lokapasar, link marketplace, toko online',
  ),
  whatsappCatalog: column(
    'katalog_wa',
    'phone',
    'Nomor WhatsApp Business yang punya katalog, atau alamatnya `https://wa.me/c/…`. Terbit hanya dengan izin pemiliknya.',
    'katalog whatsapp, link katalog wa, whatsapp catalog',
  ),
  inaproc: column(
    'inaproc',
    'address',
    'Alamat produk di katalog nasional INAPROC (perlu NIB dan KBLI).',
    'link inaproc, katalog elektronik, e katalog',
  ),
  kopdes: column(
    'kopdes',
    'text',
    'Nama Koperasi Desa Merah Putih yang menjual, atau alamat situsnya.',
    'nama kopdes, koperasi desa merah putih',
  ),
  outlet: column('gerai', 'text', 'Nama gerai yang menjual, dipisah `;`.', 'outlet, toko'),
}
