import { createHash } from 'node:crypto'
import type { RolldownOutput } from 'rolldown'

/** As `integrity` has it. */
export const digestOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`

/** Of the chunks of a bundle, by their files. */
export const digestsOf = (output: RolldownOutput['output']): Record<string, string> =>
  Object.fromEntries(
    output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, digestOf(file.code)]] : [])),
  )
