import { lower } from '../text/words.ts'
import { mainHeading } from './headings.ts'
import type { Line } from './lines.ts'
import { titleOf } from './title.ts'

/**
 * What belongs to the page and not to the decision: found by what it says, because it can stand first or last. The
 * word "cookie" alone proves nothing.
 */
const exact = new Set([
  'back to top',
  'print this page',
  'print',
  'lgo logogram',
  'review your privacy settings',
  'privacy settings',
  'required cookies',
  'analytical cookies',
  'full decision',
  'share',
  'share this',
  'share this page',
  'share this decision',
  'tweet',
  'facebook',
  'twitter',
  'linkedin',
  'email',
  'view scorecard',
  'scorecard',
  'skip to main content',
])
const SHARE = /^(?:share|tweet|post) (?:this |on |via |by )|scorecard$/
const VIEW_COOKIES = /^view [a-z]+ cookies$/
const COOKIE_BLOCK = /^(?:required|analytical|necessary|optional) cookies$/
const SIGN_OFF = "investigator's decision on behalf of the ombudsman"
const LONGEST_COOKIE_BLOCK = 6
const LONGEST_COOKIE_TAIL = 3

export interface Stripped {
  readonly lines: readonly Line[]
  readonly furniture: readonly number[]
  /** Lines after which a main section begins, in pages that print "Back to top". */
  readonly sectionEnds: ReadonlySet<number>
  readonly signOffs: readonly { readonly line: number; readonly text: string; readonly cut: boolean }[]
}

export const isMarked = (line: Line): boolean => /^(?:-|•|\*|\d{1,3}\.) /.test(line.text)
const isHeaderLine = (text: string): boolean => /^(?:category|decision|decision date) ?:/i.test(text)

function signOffOf(text: string): { cut: boolean } | null {
  const words = lower(text)
    .replace(/^investigators'? /, "investigator's ")
    .replace(/\.$/, '')
  if (words === SIGN_OFF || words === SIGN_OFF.replace('ombudsman', 'ombudsmen')) return { cut: false }
  return words.length >= 21 && SIGN_OFF.startsWith(words) ? { cut: true } : null
}

export function stripFurniture(all: readonly Line[]): Stripped {
  const lines: Line[] = []
  const furniture: number[] = []
  const sectionEnds = new Set<number>()
  const signOffs: { line: number; text: string; cut: boolean }[] = []
  let hidden = 0
  let signedOff = false
  const isContent = (line: Line): boolean =>
    isMarked(line) || isHeaderLine(line.text) || titleOf(line.text) !== null || mainHeading(line.text) !== null
  for (const line of all) {
    if (line.text === '') continue
    const words = line.text.length > 60 ? '' : lower(line.text)
    const signOff = words === '' ? null : signOffOf(line.text)
    if (signOff) {
      signOffs.push({ line: line.number, text: line.text, cut: signOff.cut })
      signedOff = true
      furniture.push(line.number)
    } else if (words !== '' && (exact.has(words) || VIEW_COOKIES.test(words) || SHARE.test(words))) {
      if (words === 'back to top') sectionEnds.add(line.number)
      hidden = COOKIE_BLOCK.test(words) ? LONGEST_COOKIE_BLOCK : VIEW_COOKIES.test(words) ? LONGEST_COOKIE_TAIL : 0
      furniture.push(line.number)
    } else if (hidden > 0 && !isContent(line)) {
      hidden--
      furniture.push(line.number)
    } else if (signedOff && mainHeading(line.text) === null) {
      furniture.push(line.number)
    } else {
      hidden = 0
      signedOff = false
      lines.push(line)
    }
  }
  return { lines, furniture, sectionEnds, signOffs }
}
