import { getDocumentProxy } from 'unpdf'
import type { Page } from './inspection.ts'

const MOST_PAGES = 3_000

/** The words of a PDF, page by page, at most so many characters in all. Throws when it cannot be read. */
export async function pdfText(bytes: Uint8Array, most: number): Promise<readonly Page[]> {
  // A copy, because what it is given becomes its own, and no Buffer, which it refuses.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  const pages: Page[] = []
  let length = 0
  for (let page = 1; page <= Math.min(pdf.numPages, MOST_PAGES) && length < most; page++) {
    const content = await (await pdf.getPage(page)).getTextContent()
    const words = content.items
      .map(item => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
      .join('')
      .slice(0, most - length)
    length += words.length
    if (words.trim() !== '') pages.push({ page, words })
  }
  return pages
}
