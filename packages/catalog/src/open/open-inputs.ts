import { createReadStream, openAsBlob } from 'node:fs'
import { access, constants, stat } from 'node:fs/promises'
import { InputError } from '../read/input-error.ts'
import { openSource } from '../read/open-source.ts'
import type { ModelStream } from '../read/records/model-record.ts'
import type { SheetStream } from '../read/sheet/sheet.ts'
import { type FetchSheetOptions, fetchSheet, isAddress } from './fetch-sheet.ts'

/**
 * All that some files and addresses hold, one after the other.
 * @throws InputError for an address that gives no sheet; the system's error for a file that is not there
 */
export async function* openInputs(
  inputs: readonly string[],
  options?: FetchSheetOptions,
): AsyncGenerator<SheetStream | ModelStream, void, undefined> {
  for (const input of inputs) {
    if (isAddress(input))
      yield* openSource({ file: input, content: await fetchSheet(input, options), pictures: true })
    else {
      if ((await stat(input)).isDirectory()) throw new InputError(`${input}: ini folder, bukan berkas`)
      await access(input, constants.R_OK)
      const content = await openAsBlob(input)
      // A stream of the file is several times as fast as the blob's. Its pieces stay small: the rows of one are young
      // objects together, which the engine copies again and again while they are checked.
      const read = () => createReadStream(input)
      yield* openSource({ file: input, content, read, pictures: true })
    }
  }
}

/** The file whose folder holds what belongs to an input, pictures and ids: for an address, where the command runs. */
export function fileOfInput(input: string): string {
  return isAddress(input) ? 'lembar' : input
}
