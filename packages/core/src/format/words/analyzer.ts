/**
 * The analyzer `id-1`: how names and texts become the words that are searched for. Frozen: words written with it
 * stand in published catalogues, so a better one gets another name.
 */
export const analyzer = 'id-1'

/** Longer words are cut here, where they are listed and where they are asked for. */
const wordLength = 24

// Format characters, and apostrophes, so that Bo'a, Boʼa, Bo`a and the official Bo"a are one word; a quotation mark
// only inside a word. The spacing acute goes first: NFKD makes a space of it.
const spacingAcute = /´/g
const dropped = /[\p{Cf}'’‘‛ʼʻʹˈ`′Ꞌꞌ]/gu
const quotesInWords = /(\p{L})["“”„]+(?=\p{L})/gu

/** Words that tell no product from another, in the two languages of the first catalogues. */
const stopWords = new Set(
  (
    'adalah agar akan antara atau bagi dalam dan dari dengan di ini itu juga ke oleh pada para sebagai secara ' +
    'serta tanpa untuk yang desa kab kabupaten kec kecamatan kel kelurahan ' +
    'an and are as at by district for from in is it its of on or regency the to village with'
  ).split(' '),
)

/**
 * All words of a text, folded: compatibility forms and diacritics (NFKD), case, apostrophes; what is neither
 * letter nor digit parts them. Short words and stop words are among them.
 * @example foldedWords("Kopi Arabika, Désa Bo'a 100%") // ['kopi', 'arabika', 'desa', 'boa', '100']
 */
export function foldedWords(text: string): string[] {
  // Most names are plain ASCII, and a writer folds millions.
  const isPlain = /^[ !#-&(-_a-~]*$/.test(text)
  const words = (isPlain ? text.toLowerCase() : fold(text)).match(isPlain ? plainWords : anyWords) ?? []
  return words.some(isLong) ? words.map(cut) : words
}

const plainWords = /[a-z0-9]+/g
const anyWords = /[\p{L}\p{N}]+/gu

const isLong = (word: string) => word.length > wordLength
const cut = (word: string) => (isLong(word) ? Array.from(word).slice(0, wordLength).join('') : word)

function fold(text: string): string {
  return text
    .replace(spacingAcute, '')
    .normalize('NFKD')
    .replace(dropped, '')
    .replace(quotesInWords, '$1')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
}

/** Whether a folded word is listed and asked for: of two letters or digits at least, and no stop word. */
export function isListed(word: string): boolean {
  return word.length > 1 && !stopWords.has(word)
}

/** The words under which a text is listed, each once, in their order. */
export function listedWords(...texts: string[]): string[] {
  return [...new Set(texts.flatMap(foldedWords).filter(isListed))]
}
