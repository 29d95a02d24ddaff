import { type CatalogSummary, type Client, productAddress } from '@ovop-ntt/core'
import { type Answer, answer } from './answer.ts'
import { type Question, queryOf, questionIn } from './question.ts'
import { ResultsList } from './results-list.ts'
import { dateSentence, foundSentence, sourceSentence } from './sentences.ts'

/** Milliseconds without a key before a text is looked for. */
const pause = 200

/** Brings the search form of a page to life: results as one types, counts beside the choices, an address to share. */
export class SearchPage {
  readonly #client: Client
  readonly #form = one<HTMLFormElement>('#cari')
  readonly #text = one<HTMLInputElement>('#cari-teks')
  readonly #regency = one<HTMLSelectElement>('#cari-kabupaten')
  readonly #category = one<HTMLSelectElement>('#cari-kategori')
  readonly #status = one<HTMLElement>('#cari-hasil')
  readonly #about = one<HTMLElement>('#cari-data')
  readonly #empty = one<HTMLElement>('#cari-kosong')
  readonly #more = one<HTMLButtonElement>('#cari-lagi')
  readonly #section = one<HTMLElement>('#cari-daftar')
  readonly #list: ResultsList
  #summary: CatalogSummary | undefined
  #running = new AbortController()
  #waiting = 0
  #next: string | undefined

  constructor(client: Client) {
    this.#client = client
    this.#list = new ResultsList(
      one('#cari-daftar ol'),
      (id) => productAddress(this.#summary, id) ?? `/produk/${id}/`,
    )
  }

  start(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#ask('push')
    })
    this.#text.addEventListener('input', () => {
      clearTimeout(this.#waiting)
      this.#waiting = window.setTimeout(() => this.#ask('replace'), pause)
    })
    for (const select of [this.#regency, this.#category]) {
      select.addEventListener('change', () => this.#ask('push'))
    }
    this.#more.addEventListener('click', () => this.#showMore())
    window.addEventListener('popstate', () => this.#fillIn())
    this.#client.on('update', () => this.#ask())
    this.#fillIn()
  }

  get #question(): Question {
    return { text: this.#text.value, regency: this.#regency.value, category: this.#category.value }
  }

  /** Takes the question from the address. */
  #fillIn(): void {
    const { text, regency, category } = questionIn(location.search)
    this.#text.value = text
    this.#regency.value = regency
    this.#category.value = category
    // An address may name what there is not.
    if (this.#regency.selectedIndex < 0) this.#regency.value = ''
    if (this.#category.selectedIndex < 0) this.#category.value = ''
    this.#ask()
  }

  async #ask(history?: 'push' | 'replace'): Promise<void> {
    clearTimeout(this.#waiting)
    const question = this.#question
    const address = location.pathname + queryOf(question)
    if (history === 'push' && address !== location.pathname + location.search) {
      window.history.pushState(null, '', address)
    } else if (history === 'replace') window.history.replaceState(null, '', address)
    await this.#run(async (signal) => {
      const found = await answer(this.#client, question, { signal })
      const summary = await this.#client.summary({ signal })
      if (signal.aborted) return
      this.#summary = summary
      this.#list.show(found.items)
      this.#tell(question, found)
    })
  }

  async #showMore(): Promise<void> {
    const question = this.#question
    await this.#run(async (signal) => {
      const found = await answer(this.#client, question, { after: this.#next, signal })
      if (signal.aborted) return
      this.#list.add(found.items)?.focus()
      this.#tell(question, found)
    })
  }

  /** Runs one question; a later one ends it. */
  async #run(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.#running.abort()
    const { signal } = (this.#running = new AbortController())
    this.#section.setAttribute('aria-busy', 'true')
    try {
      await work(signal)
    } catch {
      if (signal.aborted) return
      this.#list.show([])
      this.#status.textContent = 'Katalog belum dapat dibaca. Periksa sambungan, lalu cari lagi.'
      this.#about.textContent = ''
      this.#more.hidden = true
      this.#empty.hidden = false
    }
    if (!signal.aborted) this.#section.removeAttribute('aria-busy')
  }

  #tell(question: Question, found: Answer): void {
    const shown = this.#list.length
    this.#status.textContent = foundSentence(question, found, shown)
    const summary = this.#summary
    this.#about.textContent = summary
      ? [
          summary.sample && 'Data contoh, bukan daftar resmi.',
          dateSentence(summary),
          sourceSentence(summary, question.regency),
        ]
          .filter(Boolean)
          .join(' ')
      : ''
    this.#next = found.next
    this.#more.hidden = found.next === undefined
    this.#empty.hidden = shown > 0 || found.next !== undefined
    showCounts(this.#regency, found.regencies)
    showCounts(this.#category, found.categories)
  }
}

/** Puts numbers behind the choices; a choice that leads to nothing cannot be made, unless it was made already. */
function showCounts(select: HTMLSelectElement, counts: Record<string, number> | undefined): void {
  for (const option of select.options) {
    const { value, dataset } = option
    if (value === '') continue
    const count = counts && (Object.hasOwn(counts, value) ? counts[value]! : 0)
    option.textContent =
      count === undefined ? dataset.name! : `${dataset.name} (${count.toLocaleString('id-ID')})`
    option.disabled = count === 0 && !option.selected
  }
}

function one<E extends Element>(selector: string): E {
  const element = document.querySelector<E>(selector)
  if (!element) throw new Error(`no ${selector} on this page`)
  return element
}
