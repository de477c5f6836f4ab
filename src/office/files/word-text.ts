import { Parser } from 'htmlparser2'
import type { ZipEntry } from './zip-entries.ts'

/** The parts of a Word file that people read: the document and the notes at its foot and end. */
const READ = /^word\/(?:document\d*|footnotes|endnotes|comments)\.xml$/

const LINE = new Set(['w:p', 'w:br', 'w:cr', 'w:tr'])

/** The words of a Word file, a line for each paragraph, at most so many characters. */
export async function wordText(entries: readonly ZipEntry[], most: number): Promise<string> {
  const lines: string[] = []
  let length = 0
  let inText = false
  const add = (text: string): void => {
    if (length > most) return
    length += text.length
    lines.push(text)
  }
  for (const entry of entries.filter(({ name }) => READ.test(name))) {
    const parser = new Parser(
      {
        onopentag(name) {
          inText = name === 'w:t'
          if (name === 'w:tab') add('\t')
        },
        ontext(text) {
          if (inText) add(text)
        },
        onclosetag(name) {
          inText = false
          if (LINE.has(name)) add('\n')
        },
      },
      { xmlMode: true, decodeEntities: true },
    )
    const decoder = new TextDecoder()
    for await (const piece of entry.read()) {
      parser.write(decoder.decode(piece, { stream: true }))
      if (length > most) break
    }
    parser.end()
  }
  return lines.join('').slice(0, most)
}
