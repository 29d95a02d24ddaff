// What `@ovop-ntt/core` is wherever nobody waits for words: in Node, in workers, for whoever resolves packages otherwise than
// for a browser. There a language comes when it is spoken, by `loadLanguage`.
import './english/index.ts'

export * from './index.ts'
