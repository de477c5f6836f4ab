import type { AmendmentFact, StageFinding } from '#statement/facts.ts'
import { label, told } from '../retold.ts'

const change = (
  printed: string,
  from: StageFinding | null,
  to: StageFinding,
  held: StageFinding | null,
  line: number,
  doubt: Pick<AmendmentFact, 'point' | 'proposedPoint' | 'mismatch'>,
): AmendmentFact => ({
  label: label(printed),
  from,
  to,
  fromPrinted: from,
  toPrinted: to,
  held,
  matchesStage2: doubt.mismatch === null,
  ...doubt,
  ...told([line]),
})

const fits = (printed: string, from: StageFinding, to: StageFinding, line: number): AmendmentFact =>
  change(printed, from, to, from, line, { point: printed, proposedPoint: null, mismatch: null })

/** As printed: three of them do not fit the findings of stage 2, and nothing is put right here. */
export const changes: readonly AmendmentFact[] = [
  fits('1b', 'not upheld', 'upheld', 79),
  fits('1c', 'upheld', 'partially upheld', 80),
  fits('2b', 'not upheld', 'inconclusive', 81),
  change('5a)', 'partially upheld', 'upheld', null, 82, {
    point: null,
    proposedPoint: '5',
    mismatch: 'no such point',
  }),
  fits('7', 'partially upheld', 'upheld', 83),
  fits('12', 'not upheld', 'upheld', 84),
  change('14c', 'partially upheld', 'inconclusive', 'inconclusive', 85, {
    point: '14c',
    proposedPoint: null,
    mismatch: 'from contradicts',
  }),
  change('15', null, 'partially upheld', null, 86, { point: null, proposedPoint: null, mismatch: 'parent of parts' }),
]
