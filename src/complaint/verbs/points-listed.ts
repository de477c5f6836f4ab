import type { InputIssue } from '#stream/refusal.ts'
import { type Segments, sameSegments, splitLabel } from '../label.ts'

/** One line of a list of points: its label as typed, and its text. */
export interface PointListed {
  readonly label: string
  readonly segments: Segments
  readonly text: string | null
}

/** "1", "14bii", "14b(ii)", "5a)"; a letter alone only with a mark after it, because "A" also begins a sentence. */
const LABEL = /^(?:\d{1,3}\.?\(?[a-z]?\)?\(?(?:i{1,3}|iv|vi{0,3}|ix|xi{0,3}|xiv|xv)?\)?[.:]?|[A-Z][.):])$/i

const tidy = (label: string): string => {
  const bare = label.replace(/[.:]+$/, '')
  return bare.includes('(') ? bare : bare.replace(/\)$/, '')
}

/** Reads "1a Text of the point", one point a line. A line that is no point is an issue that names the line. */
export function readPointsListed(
  text: string,
  field: string,
): { readonly points: readonly PointListed[]; readonly issues: readonly InputIssue[] } {
  const points: (PointListed & { readonly line: number })[] = []
  const issues: InputIssue[] = []
  text.split(/\r?\n/).forEach((written, index) => {
    const words = written.trim()
    if (words === '') return
    const line = index + 1
    const [first = ''] = words.split(/\s+/, 1)
    const wrong = (message: string) => issues.push({ field, message: `Line ${line}: ${message}` })
    if (!LABEL.test(first)) {
      wrong(`start with the number of the point, such as 1 or 14bii. This line starts with “${first}”`)
      return
    }
    const label = tidy(first)
    const segments = splitLabel(label)
    const same = points.find(other => sameSegments(other.segments, segments))
    if (same) wrong(`point ${label} is already on line ${same.line}. Give every point once`)
    else points.push({ label, segments, text: words.slice(first.length).trim() || null, line })
  })
  if (points.length === 0 && issues.length === 0) issues.push({ field, message: 'Enter at least one point' })
  return { points, issues }
}
