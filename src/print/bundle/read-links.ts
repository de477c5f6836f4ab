import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, type PDFPage, PDFString } from '@cantoo/pdf-lib'
import type { PageLink } from './chunk.ts'

/** What a link of an index that was made here says, and nobody could follow outside of it. */
const DOCUMENT = /^document:(\d{1,6})$/

/** The places on a page made here that lead to a document of the pack. */
export function readLinks({ node }: PDFPage): readonly PageLink[] {
  const annotations = node.Annots()
  if (!annotations) return []
  return annotations.asArray().flatMap(one => {
    const annotation = node.context.lookup(one)
    if (!(annotation instanceof PDFDict)) return []
    const action = annotation.lookup(PDFName.of('A'))
    const address = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined
    const box = annotation.lookup(PDFName.of('Rect'))
    if (!(address instanceof PDFString || address instanceof PDFHexString) || !(box instanceof PDFArray)) return []
    const document = DOCUMENT.exec(address.decodeText())?.[1]
    const [left, low, right, high] = box.asArray().map(side => (side instanceof PDFNumber ? side.asNumber() : 0))
    return document === undefined ||
      left === undefined ||
      low === undefined ||
      right === undefined ||
      high === undefined
      ? []
      : [{ box: [left, low, right, high] as const, document: Number(document) }]
  })
}
