import { dayInWords } from '#law/day-words.ts'
import { dueSpan } from '#law/due.ts'
import type { SourceRef } from '#law/sources.ts'
import { between, daysInWords, workingDays } from '../clocks/bounds.ts'
import type { Clock } from '../clocks/clock.ts'
import { clockOf, type Now } from '../clocks/clocks.ts'
import { panelMembers } from '../panel/members.ts'
import { everyRound, firstStep, hasStep, lastStep } from '../rounds.ts'
import type { ComplaintState, Round } from '../state.ts'
import type { Part } from '../words.ts'
import { type Fault, fault, inRun } from './fault.ts'

const isArranged = (round: Round): boolean => hasStep(round, 'panel arranged') || hasStep(round, 'panel held')

const counted = (number: number, one: string, several: string): string => `${number} ${number === 1 ? one : several}`

/** Regulation 19(2). A complaint of which nobody recorded a member of the panel says nothing about who they were. */
function notOfThree(state: ComplaintState, round: Round): readonly Fault[] {
  const members = panelMembers(state, firstStep(round, 'panel held')?.happened.latest ?? undefined)
  const holding = (part: Part) => [...new Set(members.filter(one => one.part === part).map(one => one.personId))]
  const chairs = holding('panel chair')
  const others = holding('panellist').filter(id => !chairs.includes(id))
  const right = chairs.length === 1 && others.length === 2
  if (!isArranged(round) || right || chairs.length + others.length === 0) return []
  const [chair, other] = [
    counted(chairs.length, 'chair', 'chairs'),
    counted(others.length, 'other member', 'other members'),
  ]
  return [
    fault('panel not of three', `The panel has ${chair} and ${other} on record.`, {
      detail: 'The law has three independent people, one of them the chair.',
      source: [{ key: 'REG', at: '19(2)' }],
      entries: state.parts.filter(({ part }) => part === 'panel chair' || part === 'panellist').map(({ seq }) => seq),
    }),
  ]
}

function notDeclared(round: Round): readonly Fault[] {
  const last = round.panelArrangements.at(-1)
  if (last?.declared !== false) return []
  return [
    fault('no declaration of independence', 'The panel was fixed though not all of it had declared independence.', {
      source: [
        { key: 'REG', at: '2' },
        { key: 'REG', at: '19(2)' },
      ],
      entries: [last.seq],
    }),
  ]
}

/** A panel fixed for a day past its last one is told before it is late; once it has met, the clock tells. */
function fixedTooLate(round: Round, clock: Clock | undefined, { calendar }: Now): readonly Fault[] {
  const last = round.panelArrangements.at(-1)
  if (!clock || !last || hasStep(round, 'panel held')) return []
  const over = between(clock.due, last.panelOn, workingDays(calendar))
  if ((over.least ?? 0) <= 0 || last.panelOn.latest === null) return []
  return [
    fault(
      'panel fixed too late',
      `The panel is fixed for ${dayInWords(last.panelOn.latest)}, ${daysInWords(over, 'working days')} past its last day.`,
      {
        against: clock.soft ? 'guidance' : 'law',
        days: { unit: 'working days', bounds: over },
        detail: last.reasonIfLate && `The reason given: ${last.reasonIfLate}`,
        source: [{ key: 'REG', at: '19(4)' }],
        entries: [last.seq],
        clockId: clock.id,
      },
    ),
  ]
}

/** Nothing records the papers; but a panel fixed at less than their ten working days' notice cannot have had them in time. */
function papersLate(round: Round, { limits, calendar }: Now): readonly Fault[] {
  const last = round.panelArrangements.at(-1)
  const day = last && dueSpan(limits['S3-PAPERS-10B'], last.panelOn, calendar).latest
  if (!last || day == null || last.happened.earliest === null || last.happened.earliest <= day) return []
  return [
    fault('papers late', `The panel was fixed after ${dayInWords(day)}, when its papers should have gone out.`, {
      against: 'guidance',
      source: limits['S3-PAPERS-10B'].source,
      entries: [last.seq],
    }),
  ]
}

function withoutIndependentPerson(round: Round): readonly Fault[] {
  if (round.independentPersonTookPart !== false) return []
  return [
    fault('no independent person', 'The council decided its stage 3 response without the independent person.', {
      source: [{ key: 'REG', at: '20(3)' }],
      entries: [firstStep(round, 'stage 3 responded')?.seq ?? 0].filter(Boolean),
    }),
  ]
}

const SUPPLEMENTARY: readonly SourceRef[] = [{ key: 'D', at: '18 011 015' }]

/** A further review that a panel asked for ends in a response of the council's; nothing in law times it. */
function supplementaryNotAnswered(round: Round): readonly Fault[] {
  const reported = lastStep(round, 'supplementary review reported')
  if (!reported || hasStep(round, 'supplementary review answered')) return []
  return [
    fault('supplementary review not answered', "The council's response to the supplementary report is not on record.", {
      against: 'record',
      source: SUPPLEMENTARY,
      entries: [reported.seq],
    }),
  ]
}

/** What can go wrong at stage 3 besides being late. */
export const stage3Faults = (state: ComplaintState, clocks: readonly Clock[], now: Now): readonly Fault[] =>
  everyRound(state).flatMap(({ strand, number, round }) =>
    inRun(strand, number, [
      ...notOfThree(state, round),
      ...notDeclared(round),
      ...fixedTooLate(round, clockOf(clocks, strand, number, 'S3-PANEL-30'), now),
      ...papersLate(round, now),
      ...withoutIndependentPerson(round),
      ...supplementaryNotAnswered(round),
    ]),
  )
