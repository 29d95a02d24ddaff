import type { Help } from 'commander'

const titles: Record<string, string> = {
  'Usage:': 'Pemakaian:',
  'Arguments:': 'Argumen:',
  'Options:': 'Pilihan:',
  'Commands:': 'Perintah:',
}

const facts = (description: string) =>
  description.replace(/\((.*)default: /, '($1bawaan: ').replace('(choices: ', '(salah satu: ')

/** The words that commander's help adds to ours, for readers of Indonesian. */
export const helpWords: Partial<Help> = {
  styleTitle: (title) => titles[title] ?? title,
  styleOptionText: (text) => (text === '[options]' ? '[pilihan]' : text),
  styleSubcommandText: (text) => (text === '[command]' ? '[perintah]' : text),
  styleOptionDescription: facts,
  styleArgumentDescription: facts,
}
