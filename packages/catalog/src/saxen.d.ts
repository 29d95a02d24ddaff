/** The part of saxen that is used here; the package brings no types. */
declare module 'saxen' {
  export class Parser {
    /** Names come with the prefixes given here, whatever the file calls its namespaces. */
    ns(prefixes: Record<string, string>): this
    on(
      event: 'openTag',
      hear: (
        name: string,
        attributes: () => Record<string, string>,
        decode: (text: string) => string,
        isEmpty: boolean,
      ) => void,
    ): this
    on(event: 'closeTag', hear: (name: string) => void): this
    on(event: 'text', hear: (text: string, decode: (text: string) => string) => void): this
    on(event: 'cdata' | 'attention' | 'question', hear: (text: string) => void): this
    on(event: 'error', hear: (error: Error) => void): this
    on(event: 'warn', hear: (warning: Error) => void): this
    parse(xml: string): this
    write(xml: string): this
    end(): Error | undefined
  }
}
