import { openInSomeStrand } from '../open-in-some-strand.ts'
import { currentRound, hasBegun, hasStep } from '../rounds.ts'
import type { ComplaintState, Round } from '../state.ts'
import type { Strand } from '../words.ts'
import type { Stage2Author } from './state.ts'

/** A report is in, and was not sent back since. What it rests on is locked from then on. */
export function isReportIn(round: Round, author: Stage2Author): boolean {
  const received = round.steps.get(`${author} reported`)?.length ?? 0
  return received > round.reportsReturned.filter(returned => returned.author === author).length
}

function closed(state: ComplaintState, strand: Strand = 'substance'): string | null {
  const round = currentRound(state, strand)
  if (!hasBegun(round, 'stage 2 requested')) return 'Opens when stage 2 has been asked for.'
  return hasStep(round, 'stage 2 responded') ? 'Stage 2 has been answered, so its investigation is closed.' : null
}

/** Why the investigating officer's work on one strand cannot be added to now; null while it can. */
export const investigationOpens = (state: ComplaintState, strand: Strand): string | null =>
  closed(state, strand) ??
  (isReportIn(currentRound(state, strand), 'investigating officer')
    ? 'The report has been submitted, so what it rests on is locked.'
    : null)

/** The same of the papers, which are those of the whole complaint. */
export const opensForInvestigation = (state: ComplaintState): string | null =>
  openInSomeStrand(state, investigationOpens)

/** The same of the independent person, who may report before the investigating officer or after. */
export const independentPersonOpens = (state: ComplaintState, strand: Strand): string | null =>
  closed(state, strand) ??
  (isReportIn(currentRound(state, strand), 'independent person')
    ? "The independent person's report has been submitted, so what it says is locked."
    : null)

/** Opens once one of the two reports is in, until stage 2 is answered. */
export function opensForReturn(state: ComplaintState, strand: Strand = 'substance'): string | null {
  const round = currentRound(state, strand)
  const some = isReportIn(round, 'investigating officer') || isReportIn(round, 'independent person')
  return closed(state, strand) ?? (some ? null : 'Opens when a report is in.')
}

/** Opens once the investigating officer's report on a strand is in, until stage 2 is answered there. */
export const opensAfterReport = (state: ComplaintState, strand: Strand): string | null =>
  closed(state, strand) ??
  (isReportIn(currentRound(state, strand), 'investigating officer')
    ? null
    : "Opens when the investigating officer's report is in. Until then the work on a point can be changed.")
