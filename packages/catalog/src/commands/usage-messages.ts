/** What commander says of wrong use, and how we say it. */
const sentences: readonly (readonly [said: RegExp, ours: string])[] = [
  [/^required option '(.+)' not specified/, 'pilihan $1 harus disebut'],
  [/^missing required argument '(.+)'/, 'argumen <$1> harus disebut'],
  [/^option '(.+)' argument missing/, 'pilihan $1 perlu diberi nilai'],
  // Where our own words name the value, it is not named twice.
  [/^option '(.+)' argument '(.*)' is invalid\.(?= "\2" )/s, 'pilihan $1:'],
  [/^option '(.+)' argument '(.*)' is invalid\./s, 'pilihan $1: "$2" tidak dapat dipakai;'],
  [/^unknown option '(.+)'/, 'pilihan $1 tidak dikenal'],
  [/^unknown command '(.+)'/, 'perintah $1 tidak dikenal'],
  [
    /^too many arguments(?: for '.+')?\. Expected (\d+) arguments? but got (\d+):/,
    'argumen terlalu banyak ($2, paling banyak $1):',
  ],
  [/^option '(.+)' cannot be used with option '(.+)'/, 'pilihan $1 dan $2 tidak dapat dipakai bersama'],
]

/**
 * A message of commander's for readers of Indonesian; one that is not known stays as it is.
 * @example usageMessage("error: unknown option '--ouy'") // 'pilihan --ouy tidak dikenal'
 */
export function usageMessage(said: string): string {
  const text = said.replace(/^error: /, '')
  const found = sentences.find(([pattern]) => pattern.test(text))
  const ours = found ? text.replace(...found) : text
  return ours
    .replace(/\bAllowed choices are (.+)\.$/m, 'pilih salah satu: $1')
    .replace(/\(Did you mean (?:one of )?(.+)\?\)/, '(mungkin maksudnya $1?)')
}
