import { endingOf } from './file-name.ts'
import { type Inspection, MOST_WORDS, notTaken, type Page, type Words } from './inspection.ts'
import { pdfText } from './pdf-text.ts'
import { tellType } from './tell-type.ts'
import { textOf } from './text-of.ts'
import { wordText } from './word-text.ts'
import { BadZip, type ZipEntry, zipEntries } from './zip-entries.ts'

const PACKED = new Set(['docx', 'xlsx', 'pptx', 'odt', 'ods'])

/** Where programs lie in Office and OpenDocument files. */
const MACROS = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|macrosheets\/|activeX\/|Basic\/)/i

/** Words as they can be kept: no database keeps text with this character in it. */
const kept = (text: string): string => text.replaceAll('\u0000', '').slice(0, MOST_WORDS)

const readPages = (pages: readonly Page[]): Words =>
  pages.some(({ words }) => words.trim() !== '')
    ? { outcome: 'read', pages: pages.map(({ page, words }) => ({ page, words: kept(words) })) }
    : { outcome: 'no words' }

const SEARCHED: ReadonlySet<string> = new Set(['pdf', 'docx', 'txt', 'csv', 'eml'])

/** Whether the words of a file of this type are read at all. */
export const isSearched = (type: string): boolean => SEARCHED.has(type)

async function wordsOf(type: string, bytes: Buffer, entries: readonly ZipEntry[]): Promise<Words> {
  try {
    if (type === 'pdf') return readPages(await pdfText(bytes, MOST_WORDS))
    if (type === 'docx') return readPages([{ page: 0, words: await wordText(entries, MOST_WORDS) }])
    if (type === 'txt' || type === 'csv' || type === 'eml') return readPages([{ page: 0, words: textOf(bytes) }])
    return { outcome: 'not searched' }
  } catch {
    return { outcome: 'could not be read' }
  }
}

/**
 * What a file is, told by its content, and the words in it. To be called where it may use up its time and memory.
 * @param bytes the whole file, or its beginning where it is only sound, film or a picture
 */
export async function inspectContent(bytes: Buffer, name: string): Promise<Inspection> {
  if (bytes.length === 0) return notTaken('The file is empty. Check that it is the right one.')
  const type = await tellType(bytes, name)
  if (typeof type !== 'string') return type
  let entries: readonly ZipEntry[] = []
  if (PACKED.has(type)) {
    try {
      entries = await zipEntries(bytes)
    } catch (error) {
      if (!(error instanceof BadZip)) throw error
      return notTaken('This document is broken, or is made to do harm when it is opened. Ask for it again, as a PDF.')
    }
    if (entries.some(({ name: inside }) => MACROS.test(inside)))
      return notTaken('This file has macros, which are small programs. Save it as a PDF, or without the macros.')
  }
  return { kind: 'taken', type, words: await wordsOf(type, bytes, entries) }
}

/** Whether the beginning of a file is enough to tell what it is. */
export const beginningIsEnough = (beginning: Buffer, name: string): boolean => {
  const packed = beginning.subarray(0, 2).toString('latin1') === 'PK'
  const document =
    beginning.subarray(0, 5).toString('latin1') === '%PDF-' || beginning.subarray(0, 5).toString('latin1') === '{\\rtf'
  const older = beginning.subarray(0, 4).toString('hex') === 'd0cf11e0'
  const text = !beginning.includes(0) || ['txt', 'csv', 'eml'].includes(endingOf(name))
  return !(packed || document || older || text)
}
