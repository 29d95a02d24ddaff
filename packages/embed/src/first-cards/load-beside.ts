import { chunksOfPage } from '../chunks.ts'
import { here } from '../script-tag.ts'

/** Loads a chunk that lies beside the script. The build writes it where the words of a language are imported. */
export const loadBeside = (file: string): Promise<object> => chunksOfPage().load(here, file)
