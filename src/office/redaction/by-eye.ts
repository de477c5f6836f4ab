import type { PageOpen } from './pdfium.ts'
import { readFromScan } from './visible.ts'

/** Why words may stand on a page that no search finds: somebody has to look at it. */
export type ByEye =
  /** Nothing on it is text: a picture, a drawing, or nothing at all. */
  | 'no words'
  /** A machine read its words from a picture. */
  | 'scan'
  /** Its typeface has letters that mean no letters. */
  | 'signs'
  /** A picture takes up a good part of it. */
  | 'picture'

/** Of the page: a crest at its head is smaller, a photograph or a letter that was pasted in is not. */
const GOOD_PART = 0.08
const WHOLE = 1_000_000 ** 2

/** Why a page has to be looked at by somebody; null where its words are all there is. */
export function byEye(page: PageOpen): ByEye | null {
  if (readFromScan(page).length > 0) return 'scan'
  if (page.unread > 0) return 'signs'
  if (!page.lines.some(line => line.some(({ ink }) => ink !== null))) return 'no words'
  const pictures = page.pictures.reduce((sum, [left, top, right, bottom]) => sum + (right - left) * (bottom - top), 0)
  return pictures / WHOLE >= GOOD_PART ? 'picture' : null
}
