import { cp, mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { writeServerFiles } from '../hosting/server-files.ts'

/**
 * Writes the folder that a site serves as `ovop/`: script, chunks, style sheet, sample catalogue, and what servers and people
 * want to know.
 * @returns how many files, their bytes, and which settings for servers are somebody's own and stay as they are
 * @throws where the package with the script is not installed, or the folder holds something else
 */
export async function writeScriptFolder(
  folder: string,
): Promise<{ files: number; bytes: number; left: string[] }> {
  const source = scriptPackage()
  const target = resolve(folder)
  await mkdir(target, { recursive: true })
  const there = await readdir(target)
  if (there.length > 0 && !there.includes('ovop.js'))
    throw new Error(
      `${folder}: folder ini berisi berkas lain; pilih folder kosong atau folder ovop yang lama`,
    )
  await cp(source, target, { recursive: true })
  // Chunks of an older version stay: pages that are open still ask for them.
  const chunks = (await readdir(source)).filter((file) => /-[\w-]{8}\.js$/.test(file)).sort()
  const written = await writeServerFiles(target, basename(target), chunks)
  await writeFile(join(target, 'BACA-SAYA.md'), readme(basename(target)))
  const entries = await readdir(target, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  )
  return {
    files: files.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    left: ['.htaccess', '_headers'].filter((name) => !written.includes(name)),
  }
}

/** Where the built script lies: the package installed beside this one, or in the folder in which the command runs. */
function scriptPackage(): string {
  for (const from of [import.meta.url, join(process.cwd(), 'package.json')]) {
    try {
      return dirname(createRequire(from).resolve('@ovop-ntt/embed/ovop.js'))
    } catch {
      // The next place.
    }
  }
  throw new Error('paket @ovop-ntt/embed tidak ditemukan; pasang dengan: npm install @ovop-ntt/embed')
}

const readme = (folder: string) => `# Widget produk desa NTT

Unggah folder ini **utuh** ke server situs, misalnya sebagai \`/${folder}/\`, lalu tempel di \`<head>\` tema situs:

\`\`\`html
<link rel="stylesheet" href="/${folder}/ovop.css">
<script src="/${folder}/ovop.js" data-catalog="/katalog/catalog.json" data-cfasync="false" data-no-defer async></script>
\`\`\`

Di halaman atau artikel, di tempat kartu ingin tampil:

\`\`\`html
<div data-ovop="product-card" data-ovop-product="ID-PRODUK"><a href="/produk/ID-PRODUK/">Nama produk</a></div>
\`\`\`

- \`catalog.json\` dan \`images/\` di sini adalah **contoh**; sebut katalog Anda dalam \`data-catalog\`.
- \`.htaccess\` (Apache, cPanel) dan \`_headers\` (Cloudflare Pages, Netlify: pindahkan isinya ke akar situs) mengatur jenis
  berkas, penyimpanan sementara, dan izin dibaca dari situs lain.
- Sesudah mengunggah, periksa: \`ovop verify https://situs-anda.example/${folder}/\`. Yang kurang disebut dengan baris
  pengaturan untuk nginx, Apache, Cloudflare, atau Netlify.
- Memperbarui: jalankan lagi \`ovop embed\` ke folder yang sama, lalu unggah. Berkas lama boleh tetap ada.
- Skrip ini tidak menyimpan cookie, tidak melacak, dan tidak meminta apa pun dari pihak ketiga.
- Peta dasar © OpenStreetMap contributors, ODbL; lihat \`LICENSE-ODbL.md\`.
`
