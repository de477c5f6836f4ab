import type { Milestone } from '../milestone.ts'
import type { Draft, Matter, MatterDecided, PublicReport } from './state.ts'

/** Where a matter stands with the Ombudsman. Derived from what is on record; the latest of its steps says it. */
export type Standing =
  | { readonly kind: 'enquiry' }
  | { readonly kind: 'investigating'; readonly on: Milestone }
  | { readonly kind: 'draft'; readonly draft: Draft }
  | { readonly kind: 'sent back'; readonly decision: MatterDecided }
  | { readonly kind: 'decided'; readonly decision: MatterDecided }
  | { readonly kind: 'public report'; readonly report: PublicReport }
  | { readonly kind: 'closed'; readonly on: Milestone }

/** A further report follows a decision, so a report outweighs it; nothing follows the closing of the Ombudsman's file. */
export function standingOf({ closed, reports, decided, drafts, investigation }: Matter): Standing {
  const [report, draft] = [reports.at(-1), drafts.at(-1)]
  if (closed) return { kind: 'closed', on: closed }
  if (report) return { kind: 'public report', report }
  if (decided) return { kind: decided.kind === 'sent back' ? 'sent back' : 'decided', decision: decided }
  if (draft) return { kind: 'draft', draft }
  return investigation ? { kind: 'investigating', on: investigation } : { kind: 'enquiry' }
}

/** Until it is decided, reported on or closed, what was asked for is still asked for. */
export const isOpenMatter = (matter: Matter): boolean =>
  ['enquiry', 'investigating', 'draft'].includes(standingOf(matter).kind)
