import { spanInWords } from '#law/day-words.ts'
import type { Milestone } from '../milestone.ts'
import { everyRound, firstStep } from '../rounds.ts'
import type { ComplaintState, Round } from '../state.ts'
import type { Step } from '../words.ts'
import { type Fault, fault } from './fault.ts'

/** Which step comes before which, and what is to be said when the papers have it otherwise. */
const order: readonly (readonly [before: Step, after: Step, otherwise: string])[] = [
  ['received', 'stage 1 answered', 'Stage 1 was answered before the complaint was received.'],
  ['received', 'stage 2 requested', 'Stage 2 was asked for before the complaint was received.'],
  [
    'stage 2 requested',
    'investigating officer appointed',
    'The investigating officer was appointed before stage 2 was asked for.',
  ],
  [
    'stage 2 requested',
    'independent person appointed',
    'The independent person was appointed before stage 2 was asked for.',
  ],
  ['stage 2 requested', 'delay notice sent', 'The notice of delay was sent before stage 2 was asked for.'],
  ['stage 2 requested', 'stage 2 responded', 'Stage 2 was answered before it was asked for.'],
  [
    'investigating officer reported',
    'independent person reported',
    "The independent person's report is dated before the investigating officer's, which it comments on.",
  ],
  [
    'investigating officer reported',
    'stage 2 responded',
    "Stage 2 was answered before the investigating officer's report.",
  ],
  ['independent person reported', 'stage 2 responded', "Stage 2 was answered before the independent person's report."],
  ['stage 2 responded', 'stage 2 response received', 'The stage 2 response was received before it was sent.'],
  ['stage 2 responded', 'panel requested', 'A panel was asked for before stage 2 was answered.'],
  ['panel requested', 'panel held', 'The panel met before it was asked for.'],
  ['panel held', 'panel reported', "The panel's report was sent before the panel met."],
  ['panel reported', 'panel report received', "The panel's report was received before it was sent."],
  ['panel reported', 'stage 3 responded', "Stage 3 was answered before the panel's report."],
]

const outOfOrder = (before: Milestone, after: Milestone, what: string): Fault =>
  fault('order of dates', what, {
    against: 'record',
    detail: `${spanInWords(after.happened)} and ${spanInWords(before.happened)}.`,
    entries: [after.seq, before.seq],
  })

const isBefore = (one: Milestone['happened'], other: Milestone['happened']): boolean =>
  one.latest !== null && other.earliest !== null && one.latest < other.earliest

function ofSteps(round: Round): readonly Fault[] {
  return order.flatMap(([first, then, otherwise]) => {
    const [before, after] = [firstStep(round, first), firstStep(round, then)]
    return before && after && isBefore(after.happened, before.happened) ? [outOfOrder(before, after, otherwise)] : []
  })
}

function ofPromises(round: Round): readonly Fault[] {
  const officer = firstStep(round, 'investigating officer reported')
  return round.promises.flatMap(({ kind, date, given, seq }) => {
    if (kind === 'delay notice')
      return isBefore(date, given)
        ? [
            fault('order of dates', 'The notice of delay promised a day that had passed when it was sent.', {
              against: 'record',
              detail: `${spanInWords(date)}, promised on ${spanInWords(given)}.`,
              entries: [seq],
            }),
          ]
        : []
    return officer && isBefore(date, officer.happened)
      ? [
          fault(
            'order of dates',
            "The report the response rests on came after the council's own date for the response.",
            {
              against: 'record',
              detail: `${spanInWords(officer.happened)}, against ${spanInWords(date)}.`,
              entries: [officer.seq, seq],
            },
          ),
        ]
      : []
  })
}

/** Dates that cannot all be right, or show that something came too late to be of use. Nothing is corrected by itself. */
export const orderFaults = (state: ComplaintState): readonly Fault[] =>
  everyRound(state).flatMap(({ round }) => [...ofSteps(round), ...ofPromises(round)])
