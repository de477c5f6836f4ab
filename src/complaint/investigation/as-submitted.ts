import { foldComplaint } from '../complaint.ts'
import { currentRound } from '../rounds.ts'
import type { ComplaintState } from '../state.ts'
import type { Strand } from '../words.ts'
import { isReportIn } from './open.ts'
import type { ReportIn, Stage2Author } from './state.ts'

/** Every report of an author in, the first submission first: one that was sent back is followed by another. */
export const submissionsOf = (state: ComplaintState, strand: Strand, author: Stage2Author): readonly ReportIn[] =>
  state.investigation.reports
    .filter(one => one.author === author && one.strand === strand)
    .toSorted((a, b) => a.seq - b.seq)

const goWithReport: ReadonlySet<string> = new Set(['finding-made', 'recommendation-made', 'view-given'])

/** With the report go its findings and recommendations or views, recorded in one go directly before it. */
function beganAt({ history: { stored } }: ComplaintState, seq: number): number {
  const report = stored.find(one => one.seq === seq)
  let first = seq
  for (const one of stored.toReversed())
    if (
      one.seq === first - 1 &&
      goWithReport.has(one.type) &&
      one.recordedAt === report?.recordedAt &&
      one.actor === report.actor
    )
      first = one.seq
  return first
}

/** The complaint as it was known when a report was submitted: what is recorded or put right later is not in it. */
export const asSubmitted = (state: ComplaintState, { seq }: Pick<ReportIn, 'seq'>): ComplaintState => {
  const first = beganAt(state, seq)
  return foldComplaint(state.history.stored.filter(one => one.seq < first))
}

/** The submission that stands, where the report is in and was not sent back since. */
export const submissionStanding = (
  state: ComplaintState,
  strand: Strand,
  author: Stage2Author,
): ReportIn | undefined =>
  isReportIn(currentRound(state, strand), author) ? submissionsOf(state, strand, author).at(-1) : undefined

/** What a report is made from: the work as it stands, or as it was submitted. */
export function madeFrom(state: ComplaintState, strand: Strand, author: Stage2Author): ComplaintState {
  const standing = submissionStanding(state, strand, author)
  return standing?.source.kind === 'worked' ? asSubmitted(state, standing) : state
}
