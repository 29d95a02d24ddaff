import { createInterface } from 'node:readline/promises'
import { slug } from '../../check/product-id.ts'
import { publisherFile } from './open-publisher.ts'
import { PublisherError, parsePublisher } from './publisher.ts'

/** What a new publisher file is made of; what is missing gets a usual value or stays away. */
export interface PublisherAnswers {
  name?: string | undefined
  title?: string | undefined
  id?: string | undefined
  email?: string | undefined
  licence?: string | undefined
  productUrl?: string | undefined
}

/** A publisher file for people to read and change: two blanks deep, in the order of the guide. */
export function publisherJson({
  name = '',
  title,
  id,
  email,
  licence,
  productUrl,
}: PublisherAnswers): string {
  const publisher = {
    id: id ?? usualId(name),
    title: title ?? usualTitle(name),
    publisher: name,
    licence: licence ?? usualLicence,
    ...(email !== undefined && { contact: { name, email } }),
    ...(productUrl !== undefined && { productUrl }),
  }
  return `${JSON.stringify(publisher, undefined, 2)}\n`
}

const usualLicence = 'CC-BY-4.0'
const usualTitle = (name: string) => `Produk desa – ${name}`
const usualId = (name: string) => slug(name).slice(0, 64).replace(/-$/, '') || 'katalog'

interface Question {
  readonly field: keyof PublisherAnswers
  readonly asks: string
  /** What an empty answer means; without it, nothing. */
  readonly usual?: (answers: PublisherAnswers) => string
  readonly required?: boolean
}

const questions: readonly Question[] = [
  { field: 'name', asks: 'Nama dinas atau lembaga yang menerbitkan', required: true },
  { field: 'title', asks: 'Judul katalog', usual: ({ name = '' }) => usualTitle(name) },
  {
    field: 'id',
    asks: 'Nama pendek katalog (tetap sesudah terbit)',
    usual: ({ name = '' }) => usualId(name),
  },
  { field: 'email', asks: 'Alamat surel untuk pertanyaan pembeli (boleh kosong)' },
  { field: 'licence', asks: 'Lisensi data', usual: () => usualLicence },
  { field: 'productUrl', asks: 'Alamat halaman produk dengan {id} (kosong: halaman dari ovop pages)' },
]

/**
 * Asks for what is not given yet, one question a line. An answer that the file could not hold is asked for again; an
 * empty one takes what stands in brackets.
 * @returns `undefined` where no name is given: then there is nobody to write down
 */
export async function askPublisher(
  given: PublisherAnswers,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<PublisherAnswers | undefined> {
  const terminal = createInterface({ input, output })
  const lines = terminal[Symbol.asyncIterator]()
  const answers = { ...given }
  try {
    for (const { field, asks, usual, required } of questions) {
      if (answers[field] !== undefined) continue
      const offered = usual?.(answers)
      for (;;) {
        output.write(`${asks}${offered === undefined ? '' : ` [${offered}]`}: `)
        const line = await lines.next()
        const answer = line.done ? '' : line.value.trim()
        if (answer === '') {
          if (required) return undefined
          break
        }
        const problem = problemOf({ name: 'Dinas', ...answers, [field]: answer })
        if (problem === undefined) {
          answers[field] = answer
          break
        }
        output.write(`${problem}\n`)
        if (line.done) break
      }
    }
    return answers
  } finally {
    terminal.close()
  }
}

function problemOf(answers: PublisherAnswers): string | undefined {
  try {
    parsePublisher(publisherJson(answers), publisherFile)
    return undefined
  } catch (error) {
    if (error instanceof PublisherError) return error.message.replace(/^[^:]*:\d+: /gm, '')
    throw error
  }
}
