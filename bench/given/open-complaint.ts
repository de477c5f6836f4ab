import { appointmentMade } from '#complaint/entries/appointment-made.ts'
import { complaintReceived } from '#complaint/entries/complaint-received.ts'
import { delayNoticeSent } from '#complaint/entries/delay-notice-sent.ts'
import { eventNoted } from '#complaint/entries/event-noted.ts'
import { findingMade } from '#complaint/entries/finding-made.ts'
import { panelRequested } from '#complaint/entries/panel-requested.ts'
import { partTaken } from '#complaint/entries/part-taken.ts'
import { recommendationMade } from '#complaint/entries/recommendation-made.ts'
import { reportReceived } from '#complaint/entries/report-received.ts'
import { stage1Answered } from '#complaint/entries/stage-1-answered.ts'
import { stage1Extended } from '#complaint/entries/stage-1-extended.ts'
import { stage1Started } from '#complaint/entries/stage-1-started.ts'
import { stage2Requested } from '#complaint/entries/stage-2-requested.ts'
import { stage2Responded } from '#complaint/entries/stage-2-responded.ts'
import { statementOfComplaintSettled } from '#complaint/entries/statement-of-complaint-settled.ts'
import { viewGiven } from '#complaint/entries/view-given.ts'
import { type Calendar, workingCalendar } from '#law/calendar.ts'
import { type Day, formatIsoDay, isoDay } from '#law/day.ts'
import type { NewEntry, Source } from '#stream/entry.ts'
import { onDay, undated } from '#stream/when.ts'
import type { Chance } from './chance.ts'

const worked: Source = { kind: 'worked' }
const strand = 'substance'
const lastDay = isoDay('2026-05-29')

const abouts = [
  'Contact with social workers',
  'Delay in an assessment',
  'Support after leaving care',
  'Decisions made without the family',
  'Direct payments for a disabled child',
  'Contact between brothers and sisters',
  'A placement far from home',
  'Minutes and records with mistakes',
] as const

const texts = [
  'Calls to the social worker were not returned for weeks.',
  'The assessment left out what the family had said.',
  'The assessment was sent three months late.',
  'Contact was changed without a meeting.',
  'The minutes of the review were not sent.',
  'Nobody explained the plan in words the family could follow.',
  'The pathway plan was not updated after the move.',
  'Respite was stopped without notice.',
] as const

const findings = ['upheld', 'partially upheld', 'not upheld', 'inconclusive'] as const

interface Point {
  readonly pointId: string
  readonly label: string
}

const pointsOf = (count: number, chance: Chance): readonly Point[] =>
  Array.from({ length: count }, (_, index) => ({ pointId: chance.uuid(), label: String(index + 1) }))

function settled(points: readonly Point[], day: Day, chance: Chance): NewEntry {
  return statementOfComplaintSettled.write(onDay(day), worked, {
    strand,
    agreed: 'agreed',
    points: points.map(({ pointId, label }) => ({
      pointId,
      label,
      segments: [Number(label)],
      parentId: null,
      kind: 'point',
      text: chance.oneOf(texts),
      count: 1,
      countInferred: false,
    })),
    statedCount: null,
  })
}

function found(points: readonly Point[], day: Day, chance: Chance): readonly NewEntry[] {
  return points.flatMap(({ pointId, label }) => {
    const findingId = chance.uuid()
    const finding = chance.oneOf(findings)
    const made = findingMade.write(onDay(day), worked, {
      findingId,
      pointId,
      labelAsPrinted: label,
      decider: 'investigating officer',
      stage: 2,
      finding,
      asPrinted: finding,
      reviews: null,
      fromAsStated: null,
      whichPart: null,
      reasons: 'What the records and the people asked showed.',
      wholePoint: 'no',
    })
    const view = { pointId, label, findingId, view: 'agrees', reasons: null } as const
    return [
      made,
      viewGiven.write(onDay(day), worked, { decider: 'independent person', ...view }),
      viewGiven.write(onDay(day), worked, { decider: 'adjudicating officer', ...view }),
    ]
  })
}

/** How far a complaint has come: how many of its steps are taken. */
interface Plan {
  readonly reference: string
  readonly received: Day
  readonly steps: number
  readonly points: number
}

function entriesOf({ reference, received, steps, points: count }: Plan, chance: Chance): readonly NewEntry[] {
  const calendar: Calendar = workingCalendar()
  const after = (workingDays: number): Day => calendar.addWorkingDays(received, workingDays)
  const points = pointsOf(count, chance)
  const person = () => chance.uuid()
  const taken: readonly (readonly NewEntry[])[] = [
    [
      partTaken.write(undated, worked, { personId: person(), part: 'complainant', note: null }),
      partTaken.write(undated, worked, { personId: person(), part: 'child', note: null }),
      complaintReceived.write(onDay(received), worked, { reference, form: 'written', subject: chance.oneOf(abouts) }),
    ],
    [stage1Started.write(onDay(received), worked, { strand, limb: 'received' })],
    [stage1Extended.write(onDay(after(8)), worked, { strand, reason: 'Two teams have to answer.' })],
    [
      stage1Answered.write(onDay(after(chance.between(15, 30))), worked, {
        strand,
        outcome: 'not resolved',
        terms: null,
        sending: null,
      }),
    ],
    [
      stage2Requested.write(onDay(after(35)), worked, {
        strand,
        form: 'written',
        stage1Skipped: false,
        words: null,
        pointIds: [],
        agreement: null,
      }),
      eventNoted.write(onDay(after(36)), worked, { what: 'The manager spoke to the complainant.' }),
    ],
    [
      appointmentMade.write(onDay(after(40)), worked, {
        strand,
        as: 'investigating officer',
        personId: person(),
        declared: null,
      }),
      appointmentMade.write(onDay(after(41)), worked, {
        strand,
        as: 'independent person',
        personId: person(),
        declared: true,
      }),
    ],
    [settled(points, after(47), chance)],
    [
      delayNoticeSent.write(onDay(after(58)), worked, {
        strand,
        promised: formatIsoDay(after(98)),
        reason: 'Two interviews are outstanding.',
        sending: null,
      }),
    ],
    [
      reportReceived.write(onDay(after(85)), worked, {
        strand,
        author: 'independent person',
        concerns: false,
        fairness: null,
        overall: null,
        shared: null,
        withoutEvidence: [],
        note: null,
      }),
      reportReceived.write(onDay(after(86)), worked, {
        strand,
        author: 'investigating officer',
        concerns: null,
        fairness: null,
        overall: null,
        shared: null,
        withoutEvidence: [],
        note: null,
      }),
      ...found(points, after(86), chance),
    ],
    [stage2Responded.write(onDay(after(95)), worked, { strand, received: null, apology: true, sending: null })],
    [panelRequested.write(onDay(after(110)), worked, { strand, reasons: null })],
  ]
  return taken.slice(0, steps).flat()
}

/** Working days after receipt at which a complaint has taken so many steps, and waits for the next. */
const takenBy = [0, 0, 8, 30, 36, 41, 47, 58, 86, 95, 110] as const
const STEPS = takenBy.length

/** An open complaint of the usual size, at any stage. Its entries are those that the verbs write. */
export function openComplaint(number: number, chance: Chance): readonly NewEntry[] {
  const steps = chance.between(1, STEPS)
  // Some have waited longer for their next step than the law allows.
  const waited = (takenBy[steps - 1] ?? 0) + chance.between(0, 14)
  const received = workingCalendar().addWorkingDays(lastDay, -waited)
  return entriesOf(
    { reference: `NM/2025/${String(number).padStart(5, '0')}`, received, steps, points: chance.between(2, 8) },
    chance,
  )
}

const POINTS = 200
const ENTRIES = 2_000

/** The largest: 200 points, and 2,000 entries in all. */
export function largestComplaint(chance: Chance): readonly NewEntry[] {
  const received = isoDay('2025-09-01')
  const story = entriesOf({ reference: 'NM/2025/99999', received, steps: STEPS - 1, points: POINTS }, chance)
  const recommended = Array.from({ length: POINTS }, (_, index) =>
    recommendationMade.write(onDay(isoDay('2026-01-05')), worked, {
      recommendationId: chance.uuid(),
      number: index + 1,
      stage: 2,
      author: 'investigating officer',
      text: 'Say sorry for this point, and tell the team what was learned.',
      kind: 'apology',
      soft: false,
      covers: `point ${index + 1}`,
      deadline: null,
    }),
  )
  const noted = Array.from({ length: ENTRIES - story.length - recommended.length }, (_, index) =>
    eventNoted.write(onDay(isoDay('2026-02-02')), worked, { what: `Message ${index + 1} from the complainant.` }),
  )
  return [...story, ...recommended, ...noted]
}
