import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileOfInput } from '../../open/open-inputs.ts'
import { type Publisher, parsePublisher, unnamedPublisher } from './publisher.ts'

/** The publisher's file that is found without being named: beside the first sheet. `ovop init` writes it there. */
export const publisherFile = 'penerbit.json'

export interface OpenedPublisher {
  readonly publisher: Publisher
  /** File that it was read from; absent where nobody has said who publishes. */
  readonly file?: string | undefined
}

/**
 * Who publishes: from the file that was named, else from the one beside the first input, else nobody by name.
 * @throws PublisherError; the system's error for a file that was named and is not there
 */
export async function openPublisher(
  file: string | undefined,
  inputs: readonly string[],
): Promise<OpenedPublisher> {
  if (file !== undefined) return { publisher: parsePublisher(await readFile(file, 'utf8'), file), file }
  const beside = join(dirname(fileOfInput(inputs[0] ?? '')), publisherFile)
  const json = await readFile(beside, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (json === undefined) return { publisher: unnamedPublisher }
  return { publisher: parsePublisher(json, beside), file: beside }
}
