import { compareSegments } from '#complaint/label.ts'
import type { PointFact, StageFinding } from '#statement/facts.ts'
import { label, told } from '../retold.ts'

type Point = readonly [printed: string, text: string, line: number]

const upheld: readonly Point[] = [
  ['1c', 'Hard to reach the second social worker', 34],
  ['1e', 'Calls about problems at school were not returned', 35],
  ['1f', 'Too little help with D’s trouble at school, and a meeting missed', 36],
  ['3', 'Mr Y was given a wrong name and muddled information', 37],
  ['4', 'Too little notice of meetings', 38],
  ['6c', 'Courses were out of reach for want of help with language', 39],
  ['14e', 'A meeting was off because the second social worker was away, and nobody said so', 40],
  ['15b', 'Reviews came late or not at all', 41],
  ['15c', 'Contact came late because of caseloads', 42],
]

const partial: readonly Point[] = [
  ['1a', 'Hard to reach the first social worker, as others found too', 44],
  ['5', 'A 28-day review was missed', 45],
  ['7', 'Not told that early help had ended', 46],
  ['14d', 'Mr Y was touched to act out how he had lifted D', 47],
]

const notUpheld: readonly Point[] = [
  ['1b', 'Messages about an incident in December 2021 went unanswered', 49],
  ['1d', 'Hard to reach the third social worker', 50],
  ['2b', 'Rudeness to Mr Y on the telephone', 51],
  ['6a', 'No referral to a course', 52],
  ['6b', 'A place on a course clashed with childcare', 53],
  ['6d', 'The courses were not explained to Mr Y, who needs an interpreter', 54],
  ['8', 'No other early help worker came, though she had asked', 55],
  ['9', 'Little support while Mr Y lived elsewhere in December 2021', 56],
  ['10', 'Advice that went against police bail', 57],
  ['12', 'Nobody from the council came to the inquest', 58],
  ['13', 'Told that both children would be taken away', 59],
  ['14a', 'The first social worker overstepped when Mr Y moved out', 60],
  ['14bi', 'No advice for Mr Y when he moved out', 61],
  ['15a', 'Visits were less often than agreed', 62],
]

const inconclusive: readonly Point[] = [
  ['2a', 'A duty social worker was unkind when she came in on 18 October', 64],
  ['11', 'Presents from Mr Y did not reach the children at Christmas', 65],
  ['14bii', 'Remarks to Mr Y that were out of place', 66],
  ['14c', 'Talk of a divorce that was out of place', 67],
]

/** What the panel changed, by point; 5 is only proposed, because what is printed there is another label. */
const changed: Readonly<Record<string, readonly [finding: StageFinding, line: number]>> = {
  '1b': ['upheld', 79],
  '1c': ['partially upheld', 80],
  '2b': ['inconclusive', 81],
  '5': ['upheld', 82],
  '7': ['upheld', 83],
  '12': ['upheld', 84],
  '14c': ['inconclusive', 85],
}

const found = (points: readonly Point[], finding: StageFinding, said: number): readonly PointFact[] =>
  points.map(([printed, text, line]): PointFact => {
    const change = changed[printed]
    const open = printed.startsWith('15')
    return {
      label: label(printed),
      count: 1,
      countInferred: false,
      text,
      stage2: { finding, printed: finding, lines: [said] },
      stage3: change
        ? { finding: change[0], ...told([change[1]], undefined, printed === '5' ? 'uncertain' : 'stated') }
        : null,
      afterStage3: open ? null : (change?.[0] ?? finding),
      afterStage3Note: open ? 'The panel changed 15 as a whole, and not its parts by name.' : null,
      ...told([line]),
    }
  })

/** In the order of the complaint; the statement lists them by finding. */
export const points: readonly PointFact[] = [
  ...found(upheld, 'upheld', 33),
  ...found(partial, 'partially upheld', 43),
  ...found(notUpheld, 'not upheld', 48),
  ...found(inconclusive, 'inconclusive', 63),
].sort((a, b) => compareSegments(a.label?.segments ?? [], b.label?.segments ?? []))
