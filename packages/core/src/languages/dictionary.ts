/** Some of the words of a dictionary, at any depth. A function or a list is one word. */
export type SomeWords<T> = T extends ((...given: never[]) => unknown) | readonly unknown[]
  ? T
  : T extends object
    ? { readonly [Key in keyof T]?: SomeWords<T[Key]> }
    : T

/** Words of one part of the interface, in Indonesian and in what other languages it has. */
export interface Dictionary<T extends object> {
  /**
   * The words in a language (BCP 47 tag): those of `en-GB`, each that it lacks from `en`, else from Indonesian; words that
   * {@link registerLocale} added before all others. The same object for the same words, until others are registered or
   * loaded.
   */
  in(language?: string): T
  /** Whether `in` has all there is: a language whose words are loaded on demand is not there at first. */
  isLoaded(language?: string): boolean
  /**
   * Loads the words of a language, once; done at once where nothing is to be loaded.
   * @throws what the import throws; the next call tries again, and until then `in` answers in Indonesian
   */
  load(language?: string): Promise<void>
}

type Tree = Readonly<Record<string, unknown>>

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `base` with the words of `over` in place of its own. Entries are copied as data: `__proto__` is a name like others. */
function overlaid(base: Tree, over: Tree): Tree {
  const replaced = Object.entries(over).flatMap(([name, value]) => {
    if (value === undefined) return []
    const before = Object.hasOwn(base, name) ? base[name] : undefined
    return [[name, isTree(value) && isTree(before) ? overlaid(before, value) : value]]
  })
  return { ...base, ...Object.fromEntries(replaced) }
}

/** `en-Latn-GB` → `en`, `en-latn`, `en-latn-gb`: from the general to the particular. */
function tagsOf(language = ''): string[] {
  const parts = language.toLowerCase().split(/[-_]/)
  return parts.map((_, index) => parts.slice(0, index + 1).join('-'))
}

/** Words that a page, or another package, has added: by tag, then by the part that they are of. */
const added = new Map<string, Tree>()
/** Rises with each addition: what dictionaries have put together before is old. */
let additions = 0

/**
 * Adds a language, or replaces some words of one, in every part of the interface at once. What is left out is said as
 * before: in the language's own words where it has them, else in Indonesian. To be called before something is drawn; what
 * is on the page already takes the words when it is drawn next.
 * @param tag BCP 47; `tet` holds for `tet-TL` too
 * @param words by part of the interface; their shape as the type, `CoreWords` for those of this package
 * @example registerLocale<CoreWords>('tet', { names: { categories: { beverage: 'Hemu' } }, formats: { locale: 'pt-TL' } })
 */
export function registerLocale<T extends object = Readonly<Record<string, object>>>(
  tag: string,
  words: SomeWords<T>,
): void {
  const key = tagsOf(tag).at(-1)!
  added.set(key, overlaid(added.get(key) ?? {}, words as Tree))
  additions += 1
}

/** Words of languages of ours that came for many parts at once: by tag, then by part. Those of {@link added} are said before them. */
const provided = new Map<string, Tree>()

/** Makes a language of ours known in many parts at once: what {@link registerLocale} adds, before or after, is said before it. */
export function provideWords<T extends object>(tag: string, words: T): void {
  provided.set(tag, { ...provided.get(tag), ...words })
  additions += 1
}

/**
 * A dictionary of a part of the interface: Indonesian, and further languages by their tag, each as words or as a function that loads them. A key
 * that a language of ours lacks is an error of types.
 *
 * A file of messages holds Indonesian, and a file beside it English, loaded only on a page in English:
 * @example
 * // card.messages.ts
 * const id = { buy: 'Pesan', units: { piece: 'buah' }, percent: (value: number) => `${value} %` }
 * export type CardMessages = typeof id
 * export const cardMessages = dictionary('card', id, { en: () => import('./card.messages.en.ts').then(({ en }) => en) })
 *
 * // card.messages.en.ts
 * export const en: CardMessages = { buy: 'Order', units: { piece: 'piece' }, percent: (value) => `${value}%` }
 *
 * // the element, before it draws:
 * if (!cardMessages.isLoaded(language)) await cardMessages.load(language)
 * cardMessages.in(language).buy
 */
// @__NO_SIDE_EFFECTS__
export function dictionary<T extends object>(
  part: string,
  base: T,
  languages: Readonly<Record<string, NoInfer<T> | (() => Promise<NoInfer<T>>)>> = {},
): Dictionary<T> {
  const loaded = new Map<string, Tree>()
  const loaders = new Map<string, () => Promise<T>>()
  const loading = new Map<string, Promise<void>>()
  /** Words put together, by the most particular tag that has any. */
  const whole = new Map<string, T>()
  /** What was answered last: a page asks for the same language again and again. */
  let recent: { language: string | undefined; words: T } | undefined
  let age = additions
  for (const [tag, words] of Object.entries(languages)) {
    if (typeof words === 'function') loaders.set(tag.toLowerCase(), words as () => Promise<T>)
    else loaded.set(tag.toLowerCase(), words as Tree)
  }

  function ofThisPart(words: Tree | undefined): Tree | undefined {
    const own = words && Object.hasOwn(words, part) ? words[part] : undefined
    return isTree(own) ? own : undefined
  }
  const addedTo = (tag: string) => ofThisPart(added.get(tag))
  const ours = (tag: string) => loaded.get(tag) ?? ofThisPart(provided.get(tag))

  function forget(): void {
    whole.clear()
    recent = undefined
  }

  function wordsIn(language: string | undefined): T {
    const tags = tagsOf(language).filter((tag) => ours(tag) || addedTo(tag))
    const last = tags.at(-1)
    if (last === undefined) return base
    let words = whole.get(last)
    if (!words) {
      words = tags.flatMap((tag) => [ours(tag) ?? {}, addedTo(tag) ?? {}]).reduce(overlaid, base as Tree) as T
      whole.set(last, words)
    }
    return words
  }

  function loadTag(tag: string): Promise<void> | undefined {
    const loader = loaders.get(tag)
    if (!loader || ours(tag) || loading.has(tag)) return loading.get(tag)
    const load = loader()
      .then((words) => {
        loaded.set(tag, words as Tree)
        loaders.delete(tag)
        forget()
      })
      .finally(() => loading.delete(tag))
    loading.set(tag, load)
    return load
  }

  return {
    in(language) {
      if (age !== additions) forget()
      age = additions
      if (recent?.language !== language || !recent) recent = { language, words: wordsIn(language) }
      return recent.words
    },
    isLoaded: (language) => !tagsOf(language).some((tag) => loaders.has(tag) && !ours(tag)),
    async load(language) {
      await Promise.all(tagsOf(language).map(loadTag))
    },
  }
}

/** What `names` calls `key`; the key itself where a newer catalogue brings one that is not known here. */
export function nameIn(names: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(names, key) ? names[key]! : key
}
