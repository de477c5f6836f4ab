import { dayInWords, spanInWords } from '#law/day-words.ts'
import type { Clock } from '../clocks/clock.ts'
import type { Now } from '../clocks/clocks.ts'
import { findingsOn, leafPoints } from '../points.ts'
import { firstStep, hasStep, lastStep } from '../rounds.ts'
import type { ComplaintState, Round } from '../state.ts'
import { type Fault, fault } from './fault.ts'

const NOTICE = [{ key: 'REG', at: '17(6)' }] as const

function noticeFaults(round: Round, ordinary: Clock | undefined, longest: Clock | undefined): readonly Fault[] {
  if (!ordinary || ordinary.due.latest === null) return []
  const found: Fault[] = []
  const notice = firstStep(round, 'delay notice sent')
  const last = ordinary.due.latest
  if (!notice && (ordinary.late.least ?? 0) > 0) {
    found.push(
      fault('no delay notice', 'No notice of delay before day 25 is on record.', {
        detail: `It was due by ${dayInWords(last)}.`,
        source: NOTICE,
        clockId: ordinary.id,
      }),
    )
  }
  if (notice?.happened.earliest != null && notice.happened.earliest > last) {
    found.push(
      fault('delay notice late', `The notice of delay was sent after day 25, which was ${dayInWords(last)}.`, {
        detail: 'The longer period is reached only by a notice in time.',
        source: NOTICE,
        entries: [notice.seq],
        clockId: ordinary.id,
      }),
    )
  }
  for (const { kind, date, seq } of round.promises) {
    const end = longest?.due.latest ?? null
    if (kind === 'delay notice' && end !== null && date.latest !== null && date.latest > end) {
      found.push(
        fault(
          'promised past day 65',
          `The notice of delay promised ${spanInWords(date)}, past day 65, which was ${dayInWords(end)}.`,
          {
            source: [{ key: 'REG', at: '17(6)(b)' }],
            entries: [seq],
            clockId: longest?.id ?? null,
          },
        ),
      )
    }
  }
  return found
}

function responseFaults(state: ComplaintState, round: Round, strand: string): readonly Fault[] {
  const responded = firstStep(round, 'stage 2 responded')
  if (!responded) return []
  const found: Fault[] = []
  if (!hasStep(round, 'independent person appointed') && !hasStep(round, 'independent person reported')) {
    found.push(
      fault('no independent person', 'Stage 2 was answered with no independent person on record.', {
        source: [{ key: 'REG', at: '17(2)' }],
        entries: [responded.seq],
      }),
    )
  }
  const undecided = leafPoints(state).filter(
    point =>
      point.strand === strand &&
      point.scope === 'live' &&
      point.label !== null &&
      findingsOn(state, point).length === 0,
  )
  if (undecided.length > 0) {
    found.push(
      fault(
        'response before every point was decided',
        `Stage 2 was answered without a finding on ${undecided.map(({ label }) => label).join(', ')}.`,
        {
          source: [{ key: 'CA', at: 'section 26(7)' }],
          entries: [responded.seq],
          points: undecided.map(({ id }) => id),
        },
      ),
    )
  }
  return found
}

function orderFaults(round: Round): readonly Fault[] {
  const officer = firstStep(round, 'investigating officer reported')
  const independent = firstStep(round, 'independent person reported')
  const responded = firstStep(round, 'stage 2 responded')
  const found: Fault[] = []
  if (
    officer?.happened.earliest != null &&
    independent?.happened.latest != null &&
    independent.happened.latest < officer.happened.earliest
  ) {
    found.push(
      fault(
        'order of dates',
        "The independent person's report is dated before the investigating officer's, which it comments on.",
        {
          against: 'record',
          detail: `${spanInWords(independent.happened)} and ${spanInWords(officer.happened)}.`,
          entries: [independent.seq, officer.seq],
        },
      ),
    )
  }
  if (
    officer?.happened.earliest != null &&
    responded?.happened.latest != null &&
    responded.happened.latest < officer.happened.earliest
  ) {
    found.push(
      fault('order of dates', "Stage 2 was answered before the investigating officer's report.", {
        against: 'record',
        entries: [officer.seq, responded.seq],
      }),
    )
  }
  for (const { kind, date, seq } of round.promises) {
    if (kind !== 'date the council stated' || date.latest === null || officer?.happened.earliest == null) continue
    if (officer.happened.earliest > date.latest) {
      found.push(
        fault(
          'order of dates',
          "The report the response rests on came after the council's own date for the response.",
          {
            against: 'record',
            detail: `${spanInWords(officer.happened)}, against ${spanInWords(date)}.`,
            entries: [officer.seq, seq],
          },
        ),
      )
    }
  }
  return found
}

/** What can go wrong at stage 2 besides being late. */
export function stage2Faults(state: ComplaintState, clocks: readonly Clock[], _now: Now): readonly Fault[] {
  return [...state.strands.values()].flatMap(({ strand, rounds }) =>
    rounds.flatMap((round, number) => {
      const of = (limit: string) => clocks.find(({ id }) => id === `${strand}-${number}-${limit}`)
      const refusals = round.refusals.map(({ stage, words, seq }) =>
        fault('next stage refused', `Stage ${stage} was refused, which the law gives no power to do.`, {
          detail: words,
          source:
            stage === 2
              ? [{ key: 'REG', at: '17(1)' }]
              : [
                  { key: 'REG', at: '18' },
                  { key: 'REG', at: '19' },
                ],
          entries: [seq],
        }),
      )
      const again = round.restartedBy
      const matter = again?.matterId ? state.matters.get(again.matterId) : undefined
      const restarted = again
        ? [
            fault('started again by the Ombudsman', `The complaint had to be started again at stage ${again.at}.`, {
              detail: matter?.decided
                ? `The Ombudsman decided so: ${matter.decided.happened.asWritten ?? spanInWords(matter.decided.happened)}.`
                : null,
              entries: matter?.decided ? [matter.decided.seq] : [],
            }),
          ]
        : []
      return [
        ...restarted,
        ...refusals,
        ...noticeFaults(round, of('S2-25'), of('S2-65')),
        ...responseFaults(state, round, strand),
        ...orderFaults(round),
      ]
    }),
  )
}

/** A further review that a panel asked for ends in a response of the council's; nothing in law times it. */
export function supplementaryFaults(state: ComplaintState): readonly Fault[] {
  return [...state.strands.values()].flatMap(({ rounds }) =>
    rounds.flatMap(round => {
      const reported = lastStep(round, 'supplementary review reported')
      if (!reported || hasStep(round, 'supplementary review answered')) return []
      return [
        fault(
          'supplementary review not answered',
          "The council's response to the supplementary report is not on record.",
          {
            against: 'record',
            source: [{ key: 'D', at: '18 011 015' }],
            entries: [reported.seq],
          },
        ),
      ]
    }),
  )
}
