// English at once, for whoever says it without waiting: servers, commands, tests.
import { provideWords } from '../languages/dictionary.ts'
import { en } from '../words.en.ts'

export { provideWords }

provideWords('en', { ...en, core: {} })
