// The grid that `ovop-product-grid` shows, written by hand without a library: the same cards with labels and notes, selects,
// chips with counts, search, order, choices to take away. One file of code, one style sheet, one file of data.
import { labels, type SameProduct } from '../../cards/contenders/same-card.markup.ts'
import { add, drawSameCard, showMeaning } from '../../cards/contenders/same-card.ts'
import { sameGridStyles } from './same-grid.styles.ts'

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
const chips = { certificates: ['halal', 'bpom', 'pirt', 'gi', 'organic'], payments: ['qris', 'kkpd', 'cod'] }

/** By plain letters, which all names have: the first collator of a page takes the browser longer than the cards do. */
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))
const orders: Record<string, (a: SameProduct, b: SameProduct) => number> = {
  'Harga terendah': (a, b) => a.price - b.price,
  'Harga tertinggi': (a, b) => b.price - a.price,
  'Nama A–Z': (a, b) => compare(a.name, b.name),
  Terbaru: (a, b) => compare(b.updatedAt, a.updatedAt),
}

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
    const meaning = content.querySelector<HTMLElement>('.meaning')!
    for (const product of this.#products) {
      const item = document.createElement('li')
      item.append(drawSameCard(product, (kinds) => showMeaning(meaning, kinds)))
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
