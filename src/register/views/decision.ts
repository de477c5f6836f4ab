import { everyRoleButAdministrators } from '#office/grants.ts'
import type { View } from '#office/view.ts'
import type { Facts } from '#statement/facts.ts'
import { type DecisionAlike, decisionsAlike } from '../decisions-alike.ts'
import { LAST_READING } from '../filed-rows.ts'
import { sought } from '../query.ts'

export interface ShownDecision {
  readonly reference: string
  readonly authority: string | null
  readonly category: string | null
  readonly subcategory: string | null
  readonly outcome: string | null
  /** ISO day. */
  readonly decidedOn: string | null
  readonly kind: 'statement' | 'report'
  readonly summary: string
  readonly remedyPence: number | null
  readonly delayDays: number | null
  readonly stageReached: number | null
  readonly faultKinds: readonly string[]
  /** Which text of it this is, from 1. */
  readonly version: number
  /** Instant in UTC. */
  readonly readAt: string
  /** By a later reader than the one that it was brought in with; the reading before is kept. */
  readonly readAgain: boolean
  readonly text: string
  readonly facts: Facts
  readonly alike: readonly DecisionAlike[]
}

/** One published decision, with others like it. */
export const decisionView: View<{ readonly reference: string }, ShownDecision> = {
  name: 'published decision',
  may: everyRoleButAdministrators,
  kind: 'view',
  async load(tx, { reference }) {
    const [found] = await tx.query<Omit<ShownDecision, 'alike'>>(
      `select d.reference, d.authority, d.category, d.subcategory, d.outcome, d.decided_on as "decidedOn", d.kind, d.summary,
         d.remedy_pence as "remedyPence", d.delay_days as "delayDays", d.stage_reached as "stageReached",
         d.fault_kinds as "faultKinds", d.version, coalesce(again.read_at, t.read_at) as "readAt",
         again.read_at is not null as "readAgain", t.as_printed as text, coalesce(again.facts, t.facts) as facts
       from published_decisions d join published_texts t using (reference, version) ${LAST_READING}
       where d.reference = $1`,
      [sought(reference)],
    )
    return found ? { ...found, alike: await decisionsAlike(tx, found.reference) } : null
  },
  audit: (_, { reference, alike }) => ({
    subject: `decision/${reference}`,
    detail: { alike: alike.map(one => one.reference) },
  }),
}
