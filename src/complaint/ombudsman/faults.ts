import { shiftDays } from '#law/day.ts'
import { dayInWords, spanInWords } from '#law/day-words.ts'
import type { SourceRef } from '#law/sources.ts'
import { exactly, type Span } from '#law/span.ts'
import { between, calendarDays } from '../clocks/bounds.ts'
import type { Now } from '../clocks/clocks.ts'
import { type Fault, type FaultKind, fault } from '../faults/fault.ts'
import type { Milestone } from '../milestone.ts'
import type { ComplaintState } from '../state.ts'
import { reportDates } from './duties.ts'
import { dateThatStands } from './find.ts'
import { isOpenMatter } from './stands.ts'
import type { Matter, PublicReport } from './state.ts'

interface Late {
  readonly kind: FaultKind
  /** Ends "… n days late", or "… not on record". */
  readonly what: string
  readonly by: Span | null
  readonly done: Milestone | null | undefined
  readonly against: Fault['against']
  readonly source: readonly SourceRef[]
  readonly seq: number
  readonly detail?: string
}

/** In calendar days, which is how the Ombudsman and the Act count. A missing step of an account of the past is no fault. */
function late(
  { kind, what, by, done, against, source, seq, detail }: Late,
  worked: boolean,
  { today }: Now,
): readonly Fault[] {
  if (by === null || by.latest === null || (!done && !worked)) return []
  const days = between(by, done?.happened ?? exactly(today), calendarDays)
  if ((days.least ?? 0) <= 0) return []
  return [
    fault(kind, `${what} ${done ? 'late' : 'overdue'}.`, {
      against,
      days: { unit: 'days', bounds: days },
      detail: detail ?? `The date was ${dayInWords(by.latest)}.`,
      source,
      entries: done ? [seq, done.seq] : [seq],
    }),
  ]
}

const MANUAL = [{ key: 'MANUALS', at: 'investigation' }] as const

const itemsLate = (matter: Matter, worked: boolean, now: Now): readonly Fault[] =>
  [...matter.items.values()].flatMap(({ words, due, moved, answers, seq }) =>
    late(
      {
        kind: 'answer to the Ombudsman late',
        what: `Answer to the Ombudsman: ${words.replace(/[.;]$/, '')}:`,
        by: dateThatStands(due, moved),
        done: answers[0],
        against: 'guidance',
        source: MANUAL,
        seq,
      },
      worked && isOpenMatter(matter),
      now,
    ),
  )

const commentsLate = (matter: Matter, worked: boolean, now: Now): readonly Fault[] =>
  matter.drafts.flatMap(({ commentsBy, moved, comments, seq }) =>
    late(
      {
        kind: 'answer to the Ombudsman late',
        what: 'Comments on the draft decision:',
        by: dateThatStands(commentsBy, moved),
        done: comments.find(({ by }) => by === 'the council'),
        against: 'guidance',
        source: now.limits['OMB-DRAFT'].source,
        seq,
      },
      worked && isOpenMatter(matter),
      now,
    ),
  )

function reportLate(report: PublicReport, worked: boolean, now: Now): readonly Fault[] {
  const { seq, notice, considered, reply } = report
  const { noticeBy, replyBy } = reportDates(report, now)
  const { limits } = now
  const onReport = (kind: FaultKind, what: string, by: Span, done: Milestone | null, source: readonly SourceRef[]) =>
    late({ kind, what, by, done, against: 'law', source, seq }, worked, now)
  return [
    ...onReport(
      'notice of a report late',
      'Public notice of the report:',
      noticeBy,
      notice,
      limits['LGSCO-S30-2W'].source,
    ),
    ...onReport(
      'report considered late',
      'Consideration of the report by members:',
      replyBy,
      considered,
      limits['LGSCO-S31-3M'].source,
    ),
    ...onReport('reply to a report late', 'Reply to the report:', replyBy, reply, limits['LGSCO-S31-3M'].source),
  ]
}

const WEEK = 7
const FORTNIGHT = 14

/** Section 30(4): copies are to be seen from a day at most a week after the notice. */
function copiesLate({ notice, seq }: PublicReport, { limits }: Now): readonly Fault[] {
  if (!notice) return []
  const { latest, earliest } = notice.happened
  const lastDay = {
    earliest: earliest === null ? null : shiftDays(earliest, WEEK),
    latest: latest === null ? null : shiftDays(latest, WEEK),
  }
  const days = between(lastDay, notice.copiesFrom, calendarDays)
  return (days.least ?? 0) <= 0
    ? []
    : [
        fault(
          'copies of a report late',
          'Copies of the report could be seen only later than a week after the notice.',
          {
            days: { unit: 'days', bounds: days },
            detail: `The notice was given ${spanInWords(notice.happened)}; copies could be seen from ${spanInWords(notice.copiesFrom)}.`,
            source: limits['S30-INSPECT'].source,
            entries: [seq, notice.seq],
          },
        ),
      ]
}

/** Section 31(2D): two editions within a fortnight. One alone in an account of the past says nothing of the other. */
function statementAsRequired(
  { statement, seq }: PublicReport,
  worked: boolean,
  { limits, today }: Now,
): readonly Fault[] {
  const published = statement?.published
  if (!published) return []
  const { happened, secondEdition } = published
  if (!secondEdition && !worked) return []
  const days = between(happened, secondEdition ?? exactly(today), calendarDays)
  return (days.least ?? 0) <= FORTNIGHT
    ? []
    : [
        fault(
          'statement in newspapers not as required',
          secondEdition
            ? 'The statement did not appear in two editions within a fortnight.'
            : 'A second edition of the statement, within a fortnight of the first, is not on record.',
          {
            detail: `The first edition was ${spanInWords(happened)}${secondEdition ? `, the second ${spanInWords(secondEdition)}` : ''}.`,
            source: limits['S31-STATEMENT'].source,
            entries: [seq, published.seq],
          },
        ),
      ]
}

const furtherReports = ({ reports }: Matter): readonly Fault[] =>
  reports
    .filter(({ kind }) => kind === 'further report')
    .map(({ seq, happened }) =>
      fault('further report', 'The Ombudsman reported again, because it was not satisfied with what was done.', {
        detail: `Received ${spanInWords(happened)}.`,
        source: [{ key: 'LGA31', at: 'section 31(2A)' }],
        entries: [seq],
      }),
    )

/** What was late towards the Ombudsman, and what that led to. */
export const ombudsmanFaults = (state: ComplaintState, now: Now): readonly Fault[] =>
  [...state.matters.values()].flatMap(matter => [
    ...itemsLate(matter, state.worked, now),
    ...commentsLate(matter, state.worked, now),
    ...matter.reports.flatMap(report => [
      ...reportLate(report, state.worked, now),
      ...copiesLate(report, now),
      ...statementAsRequired(report, state.worked, now),
    ]),
    ...furtherReports(matter),
  ])
