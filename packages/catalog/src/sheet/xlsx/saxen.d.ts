/** The part of saxen that is used here; the package brings no types. */
declare module 'saxen' {
  export class Parser {
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
    on(event: 'cdata', hear: (text: string) => void): this
    on(event: 'error', hear: (error: Error) => void): this
    on(event: 'warn', hear: (warning: Error) => void): this
    write(xml: string): this
    end(): Error | undefined
  }
}
