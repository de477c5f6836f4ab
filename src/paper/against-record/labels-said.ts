import { sameSegments, splitLabel } from '#complaint/label.ts'
import { pointByLabel } from '#complaint/points.ts'
import type { ComplaintState, Point } from '#complaint/state.ts'
import type { Label } from '#statement/facts.ts'
import { findingsIn } from '#statement/text/finding-words.ts'
import { labelsIn, namedLabels, parseLabel } from '#statement/text/labels.ts'
import type { Paragraph } from './letter.ts'

/** Labels named together, "points 1a and 3", with their place in the paragraph. */
export interface Mention {
  readonly labels: readonly Label[]
  readonly start: number
  readonly end: number
}

const LEADING =
  /^\s*(?:[•●▪·*–—-]\s*)?\(?(\d{1,3}(?:[a-z]{1,5})?(?:\s?\([a-z]{1,4}\)){0,2})(?:\)|:|\.(?= )|(?=\t)|(?= [-–—] )|(?=\s+(?:(?:was|is|partially|partly|not)\s+)*(?:upheld|inconclusive)))/i
/** "part 3 of the Act", "issue 4 of the magazine": no point of a complaint. */
const OF_A_LAW = /^,? of (?:the|schedule|that) /i

const labelOf = (printed: string): Label => {
  const segments = splitLabel(printed)
  return { printed, id: segments.join(''), segments, ambiguous: false }
}

/** The point that a label is, by itself or by a name that somebody decided on. */
export function pointCalled(state: ComplaintState, { segments, printed }: Label): Point | undefined {
  for (const point of state.points.values())
    if (point.label !== null && sameSegments(point.segments, segments)) return point
  const split = splitLabel(printed)
  return /\.\d/.test(printed)
    ? undefined
    : (pointByLabel(state, printed) ??
        [...state.points.values()].find(({ aliases }) => aliases.some(one => sameSegments(splitLabel(one), split))))
}

/**
 * The labels of a paragraph. A number alone at its beginning counts where the paragraph stands in a list of points, holds
 * a finding, or the number has a letter; in a list of recommendations it is the recommendation's.
 */
export function mentionsIn({ text, words }: Paragraph, list: 'points' | 'recommendations' | null): readonly Mention[] {
  const named = namedLabels(text).flatMap(match => {
    const all = labelsIn(match[3] ?? '')
    // "Complaint 3 – A meeting": the letter begins the next words.
    const listed = all.filter(({ segments }, place) => place === 0 || typeof segments[0] === typeof all[0]?.segments[0])
    const end = match.index + match[0].length
    const below = /^ ?\(([ivx]{1,4})\)/.exec(text.slice(end, end + 8))
    const last = below && listed.at(-1)
    const labels = last ? [...listed.slice(0, -1), labelOf(`${last.printed}(${below[1]})`)] : listed
    if (labels.length === 0 || (/^part/i.test(match[1] ?? '') && OF_A_LAW.test(text.slice(end, end + 20)))) return []
    return [{ labels, start: match.index, end: end + (below?.[0].length ?? 0) }]
  })
  if (list === 'recommendations') return named
  const leading = LEADING.exec(text)
  const label = leading && (parseLabel(leading[1] ?? '') ?? labelOf(leading[1] ?? ''))
  if (!leading || !label || (named[0] && named[0].start < leading[0].length)) return named
  const counts = list === 'points' || label.segments.length > 1 || findingsIn(words).length > 0
  return counts
    ? [{ labels: [label], start: leading[0].indexOf(leading[1] ?? ''), end: leading[0].length }, ...named]
    : named
}

export const printed = ({ printed: label }: Label): string => label.replace(/[).:]+$/, '')
