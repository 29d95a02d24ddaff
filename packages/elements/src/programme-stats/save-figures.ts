import { type CatalogSummary, localized } from '@ovop-ntt/core'
import { messagesIn } from '../messages.ts'
import { figuresCsv } from './figures-csv.ts'
import { figuresPicture, type PictureContent } from './picture.ts'

export type FileKind = 'csv' | 'png'

/** Gives the visitor the figures as a file, named by the day of the data. @returns the file's name */
export async function saveFigures(
  kind: FileKind,
  { summary, ...content }: Omit<PictureContent, 'title' | 'sample'> & { summary: CatalogSummary },
): Promise<string> {
  const { messages, language } = content
  const name = `${messages.file}-${summary.generatedAt.slice(0, 10)}.${kind}`
  const file =
    kind === 'csv'
      ? // Spreadsheets know UTF-8 by its first bytes.
        new Blob(['\ufeff', figuresCsv(content.figures, content)], { type: 'text/csv' })
      : await figuresPicture({
          ...content,
          title: localized(summary.title, language),
          sample: summary.sample ? messagesIn(language).sampleNote : undefined,
        })
  give(name, file)
  return name
}

/** The browser takes the file; its address is let go once it has. */
function give(name: string, file: Blob): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
