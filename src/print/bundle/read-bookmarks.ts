import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import type { Bookmark } from './chunk.ts'

const MOST = 500
const DEEPEST = 4
const LONGEST = 200

const name = (text: string): PDFName => PDFName.of(text)

const textOf = (object: PDFObject | undefined): string => {
  if (!(object instanceof PDFString || object instanceof PDFHexString)) return ''
  try {
    return object
      .decodeText()
      .replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ')
      .trim()
      .slice(0, LONGEST)
  } catch {
    return ''
  }
}

/** The bookmarks of a PDF that lead to one of its own pages. Whatever else they would do is left behind. */
export function readBookmarks(pdf: PDFDocument): readonly Bookmark[] {
  const { context, catalog } = pdf
  const placeOf = new Map(pdf.getPages().map(({ ref }, place) => [ref, place]))
  const seen = new Set<PDFObject>()
  const named = new Map<string, PDFObject>()
  const lookUp = (object: PDFObject | undefined): PDFObject | undefined => context.lookup(object)

  const pageOf = (item: PDFDict): number | undefined => {
    const action = lookUp(item.get(name('A')))
    const direct = item.get(name('Dest')) ?? (action instanceof PDFDict ? action.get(name('D')) : undefined)
    let found = lookUp(direct)
    if (found instanceof PDFName || found instanceof PDFString || found instanceof PDFHexString)
      found = lookUp(named.get(found instanceof PDFName ? found.decodeText() : found.decodeText()))
    if (found instanceof PDFDict) found = lookUp(found.get(name('D')))
    const page = found instanceof PDFArray ? found.asArray()[0] : undefined
    return page instanceof PDFRef ? placeOf.get(page) : undefined
  }

  const nameTree = (node: PDFObject | undefined, depth: number): void => {
    const dict = lookUp(node)
    if (!(dict instanceof PDFDict) || depth > 8 || seen.has(dict)) return
    seen.add(dict)
    const pairs = lookUp(dict.get(name('Names')))
    if (pairs instanceof PDFArray)
      for (const [place, one] of pairs.asArray().entries())
        if (place % 2 === 1) {
          const key = lookUp(pairs.asArray()[place - 1])
          if (key instanceof PDFString || key instanceof PDFHexString) named.set(key.decodeText(), one)
        }
    const kids = lookUp(dict.get(name('Kids')))
    if (kids instanceof PDFArray) for (const kid of kids.asArray()) nameTree(kid, depth + 1)
  }
  const names = lookUp(catalog.get(name('Names')))
  if (names instanceof PDFDict) nameTree(names.get(name('Dests')), 0)
  const older = lookUp(catalog.get(name('Dests')))
  if (older instanceof PDFDict) for (const [key, one] of older.entries()) named.set(key.decodeText(), one)

  let count = 0
  const level = (first: PDFObject | undefined, depth: number): readonly Bookmark[] => {
    const found: Bookmark[] = []
    let item = lookUp(first)
    while (item instanceof PDFDict && !seen.has(item) && count < MOST && depth <= DEEPEST) {
      seen.add(item)
      count += 1
      const inside = level(item.get(name('First')), depth + 1)
      const title = textOf(lookUp(item.get(name('Title'))))
      const page = pageOf(item) ?? inside[0]?.page
      if (title !== '' && page !== undefined) found.push({ title, page, inside })
      else found.push(...inside)
      item = lookUp(item.get(name('Next')))
    }
    return found
  }
  const outlines = lookUp(catalog.get(name('Outlines')))
  try {
    return outlines instanceof PDFDict ? level(outlines.get(name('First')), 1) : []
  } catch {
    return []
  }
}
