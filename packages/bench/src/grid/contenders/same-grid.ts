// The grid that `ovop-product-grid` shows, written by hand without a library: the same cards with labels and notes, selects,
// chips with counts, search, order, choices to take away. One file of code, one style sheet, one file of data.
import { sameGridStyles } from './same-grid.styles.ts'

/** A product as the page's own file has it: what the cards show and the filters ask. */
export interface SameProduct {
  id: string
  name: string
  village: string
  regency: string
  category: string
  price: number
  pack: string
  /** Season and stock; nothing where it is there. */
  supply: string
  isAway: boolean
  certificates: readonly string[]
  payments: readonly string[]
  updatedAt: string
  picture: string
  page: string
}

const answer = fetch('products.json').then((response) => response.json() as Promise<SameProduct[]>)

const categories: Record<string, string> = {
  food: 'Makanan',
  beverage: 'Minuman',
  snack: 'Camilan',
  herbal: 'Herbal',
  'ikat-weaving': 'Tenun ikat',
  spice: 'Rempah',
  handicraft: 'Kerajinan',
  other: 'Lainnya',
}
/** Short and long name of what a card labels. */
const labels: Record<string, [short: string, long: string]> = {
  halal: ['Halal', 'Sertifikat halal'],
  bpom: ['BPOM', 'Izin edar BPOM'],
  pirt: ['P-IRT', 'Izin P-IRT'],
  gi: ['IG', 'Indikasi geografis'],
  organic: ['Organik', 'Organik'],
  sni: ['SNI', 'Standar nasional (SNI)'],
  tkdn: ['TKDN', 'Tingkat komponen dalam negeri'],
  qris: ['QRIS', 'Menerima QRIS'],
  kkpd: ['KKPD', 'Menerima kartu kredit pemerintah daerah'],
  cod: ['COD', 'Bayar di tempat'],
}
const permitNote = 'Menurut produsen, belum diperiksa'
const chips = { certificates: ['halal', 'bpom', 'pirt', 'gi', 'organic'], payments: ['qris', 'kkpd', 'cod'] }
const labelled = ['halal', 'bpom', 'pirt', 'gi', 'sni', 'organic', 'tkdn', 'qris', 'kkpd']

/** By plain letters, which all names have: the first collator of a page takes the browser longer than the cards do. */
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))
const orders: Record<string, (a: SameProduct, b: SameProduct) => number> = {
  'Harga terendah': (a, b) => a.price - b.price,
  'Harga tertinggi': (a, b) => b.price - a.price,
  'Nama A–Z': (a, b) => compare(a.name, b.name),
  Terbaru: (a, b) => compare(b.updatedAt, a.updatedAt),
}

const rupiah = (price: number) => `Rp ${String(price).replace(/\B(?=(\d{3})+$)/g, '.')}`

const grid = document.createElement('template')
grid.innerHTML = `<form role="search">
<div class="search"><svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="10" cy="10" r="6.5"/><path d="m15 15 6 6"/></svg><input type="search" maxlength="200" autocomplete="off" spellcheck="false" enterkeyhint="search" aria-label="Cari produk" placeholder="Kopi, tenun, halal, Ruteng …"></div>
<div class="narrow" role="group" aria-label="Saring">
<div class="select"><select name="category" aria-label="Jenis"><option value="">Semua jenis</option></select></div>
<div class="select"><select name="regency" aria-label="Kabupaten"><option value="">Semua kabupaten</option></select></div>
</div></form>
<div class="about"><p class="count" role="status"></p><label class="order"><span>Urutkan</span> <span class="select"><select name="order"><option value="">Giliran hari ini</option></select></span></label></div>
<ul class="cards" aria-label="Produk"></ul>
<p class="nothing" hidden>Tidak ada produk yang cocok dengan semua pilihan ini.</p>
<div class="meaning" popover></div>`

const card = document.createElement('template')
card.innerHTML = `<li><article class="card">
<div class="media"><img loading="lazy" decoding="async" width="400" height="300"><span class="band"></span></div>
<div class="body">
<h3 class="name"><a></a></h3>
<div class="place"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 0a5.5 5.5 0 0 0-5.5 5.5C2.5 9.5 8 16 8 16s5.5-6.5 5.5-10.5A5.5 5.5 0 0 0 8 0m0 7.7a2.2 2.2 0 1 1 0-4.4 2.2 2.2 0 0 1 0 4.4"/></svg><span></span></div>
<div class="price"><b></b> <span></span></div>
<div class="supply"></div>
<div class="trust"><ul class="labels"></ul><button class="explain" type="button" aria-label="Arti label"></button><div class="note"></div></div>
<div class="actions"><button class="buy" type="button" aria-haspopup="dialog"></button></div>
</div></article></li>`

function add<Tag extends keyof HTMLElementTagNameMap>(parent: Node, tag: Tag, text = '') {
  const element = document.createElement(tag)
  element.textContent = text
  parent.appendChild(element)
  return element
}

class SameGrid extends HTMLElement {
  #products: readonly SameProduct[] = []
  readonly #cards = new Map<SameProduct, HTMLElement>()
  /** What is chosen: `category`, `regency`, and each chip by its own value. */
  readonly #chosen = { category: '', regency: '', certificates: new Set<string>(), payments: '' }
  #words: readonly string[] = []
  #order = ''
  readonly #counts: { field: 'certificates' | 'payments'; value: string; chip: HTMLElement }[] = []

  async connectedCallback() {
    this.#products = await answer
    const root = this.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [sheet]
    const content = grid.content.cloneNode(true) as DocumentFragment
    this.#drawForm(content)
    const list = content.querySelector('.cards')!
    for (const product of this.#products) {
      const item = this.#draw(product)
      this.#cards.set(product, item)
      list.append(item)
    }
    this.#count(content, this.#products)
    root.append(content)
  }

  #drawForm(content: DocumentFragment) {
    content.querySelector('form')!.addEventListener('submit', (event) => event.preventDefault())
    const field = content.querySelector('input')!
    field.addEventListener('input', () => {
      this.#words = field.value.toLowerCase().split(/\s+/).filter(Boolean)
      this.#narrow()
    })
    for (const name of ['category', 'regency'] as const) {
      const select = content.querySelector<HTMLSelectElement>(`[name=${name}]`)!
      const numbers = new Map<string, number>()
      for (const product of this.#products) numbers.set(product[name], (numbers.get(product[name]) ?? 0) + 1)
      const options = [...numbers].map(([value, n]) => ({ value, n, text: categories[value] ?? value }))
      options.sort((a, b) => compare(a.text, b.text))
      for (const { value, n, text } of options) add(select, 'option', `${text} (${n})`).value = value
      select.addEventListener('change', () => {
        this.#chosen[name] = select.value
        this.#narrow()
      })
    }
    const line = content.querySelector('.narrow')!
    for (const field of ['certificates', 'payments'] as const)
      for (const value of chips[field]) {
        if (!this.#products.some((product) => product[field].includes(value))) continue
        const chip = add(line, 'label')
        chip.className = 'chip'
        const box = add(chip, 'input')
        box.type = 'checkbox'
        box.value = value
        chip.append(labels[value]![0], ' ')
        this.#counts.push({ field, value, chip: add(chip, 'small') })
        box.addEventListener('change', () => this.#press(field, value))
      }
    const order = content.querySelector<HTMLSelectElement>('[name=order]')!
    for (const name of Object.keys(orders)) add(order, 'option', name)
    order.addEventListener('change', () => {
      this.#order = order.value
      this.#narrow()
    })
  }

  #press(field: 'certificates' | 'payments', value: string) {
    const { certificates } = this.#chosen
    if (field === 'payments') this.#chosen.payments = this.#chosen.payments === value ? '' : value
    else if (!certificates.delete(value)) certificates.add(value)
    this.#narrow()
  }

  #draw(product: SameProduct): HTMLElement {
    const item = card.content.firstElementChild!.cloneNode(true) as HTMLElement
    const part = <E extends Element = HTMLElement>(selector: string) => item.querySelector<E>(selector)!
    if (product.isAway) part('.card').classList.add('away')
    const picture = part<HTMLImageElement>('img')
    picture.alt = product.name
    picture.src = product.picture
    const name = part<HTMLAnchorElement>('.name a')
    name.href = product.page
    name.textContent = product.name
    part('.place span').textContent = `${product.village}, ${product.regency}`
    part('.price b').textContent = rupiah(product.price)
    part('.price span').textContent = product.pack
    part('.supply').textContent = product.supply
    const own = labelled.filter(
      (kind) => product.certificates.includes(kind) || product.payments.includes(kind),
    )
    if (own.length === 0) part('.trust').replaceChildren()
    else {
      const list = part('.labels')
      for (const kind of own) {
        const [short, long] = labels[kind]!
        const label = add(list, 'li', short)
        label.title = long
      }
      if (product.certificates.length) part('.note').textContent = permitNote
      part('.explain').addEventListener('click', () => this.#explain(own))
    }
    const button = part('.buy')
    button.textContent = product.isAway ? 'Tanya' : 'Pesan'
    button.ariaLabel = `${button.textContent} ${product.name}`
    button.addEventListener('click', () => location.assign(product.page))
    return item
  }

  #explain(kinds: readonly string[]) {
    const meaning = this.shadowRoot!.querySelector<HTMLElement>('.meaning')!
    meaning.replaceChildren()
    for (const kind of kinds) add(meaning, 'p', `${labels[kind]![1]}. ${permitNote}.`)
    meaning.showPopover()
  }

  #passes({ name, village, category, regency, certificates, payments }: SameProduct): boolean {
    const chosen = this.#chosen
    const text = `${name} ${village} ${regency}`.toLowerCase()
    return (
      this.#words.every((word) => text.includes(word)) &&
      (!chosen.category || category === chosen.category) &&
      (!chosen.regency || regency === chosen.regency) &&
      (!chosen.payments || payments.includes(chosen.payments)) &&
      [...chosen.certificates].every((kind) => certificates.includes(kind))
    )
  }

  #narrow() {
    const root = this.shadowRoot!
    const found = this.#products.filter((product) => this.#passes(product))
    const inOrder = orders[this.#order]
    if (inOrder) found.sort(inOrder)
    root.querySelector('.cards')!.replaceChildren(...found.map((product) => this.#cards.get(product)!))
    root.querySelector<HTMLElement>('.nothing')!.hidden = found.length > 0
    const { payments, certificates } = this.#chosen
    for (const box of root.querySelectorAll<HTMLInputElement>('.chip input'))
      box.checked = box.value === payments || certificates.has(box.value)
    this.#count(root, found)
  }

  #count(root: ParentNode, found: readonly SameProduct[]) {
    root.querySelector('.count')!.textContent = found.length ? `${found.length} produk` : 'Tidak ada produk'
    for (const { field, value, chip } of this.#counts)
      chip.textContent = String(found.filter((product) => product[field].includes(value)).length)
    const about = root.querySelector('.about')!
    for (const button of about.querySelectorAll('.remove')) button.remove()
    const remove = (name: string, clear: () => void) => {
      const button = document.createElement('button')
      button.className = 'remove'
      button.textContent = `${name} ×`
      button.ariaLabel = `Hapus pilihan ${name}`
      button.addEventListener('click', clear)
      about.querySelector('.count')!.after(button)
    }
    for (const field of ['category', 'regency'] as const) {
      const value = this.#chosen[field]
      const clear = () => {
        this.#chosen[field] = ''
        this.shadowRoot!.querySelector<HTMLSelectElement>(`[name=${field}]`)!.value = ''
        this.#narrow()
      }
      if (value) remove(categories[value] ?? value, clear)
    }
    for (const kind of this.#chosen.certificates)
      remove(labels[kind]![0], () => this.#press('certificates', kind))
    const { payments } = this.#chosen
    if (payments) remove(labels[payments]![0], () => this.#press('payments', payments))
  }
}

const sheet = new CSSStyleSheet()
sheet.replaceSync(sameGridStyles)
customElements.define('same-grid', SameGrid)
