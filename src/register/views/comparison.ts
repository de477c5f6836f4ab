import { everyRoleButAdministrators } from '#office/grants.ts'
import type { View } from '#office/view.ts'
import type { ActionFact } from '#statement/facts.ts'
import type { ComparedDecision } from '../compared-payments.ts'
import { LAST_READING } from '../filed-rows.ts'
import { sought } from '../query.ts'

export interface ComparisonQuery {
  /** Id of a kind of fault; empty for any. */
  readonly faultKind: string
  readonly stage: 1 | 2 | 3 | null
  /** The first year of decisions to compare with; null for any. */
  readonly since: number | null
}

export interface ShownComparison {
  /** All decisions of the register. */
  readonly registered: number
  /** Those that fit and have a payment. */
  readonly total: number
  /** The newest of them. */
  readonly decisions: readonly ComparedDecision[]
}

/** As many as can be looked through. */
const MOST_COMPARED = 60

interface Row extends Omit<ComparedDecision, 'reason'> {
  readonly actions: readonly Pick<ActionFact, 'action' | 'quote' | 'reason'>[] | null
}

const reasonOf = (actions: Row['actions']): string | null => {
  const payment = (actions ?? []).find(({ action }) => action === 'payment')
  return payment ? payment.reason || payment.quote || null : null
}

/** Published decisions with a payment, to compare a remedy with. What was paid elsewhere binds nobody. */
export const comparisonView: View<ComparisonQuery, ShownComparison> = {
  name: 'comparison of remedies',
  may: everyRoleButAdministrators,
  kind: 'search',
  async load(tx, { faultKind, stage, since }) {
    const fits = `remedy_pence > 0 and ($1 = '' or fault_kinds @> array[$1::text])
      and ($2::int is null or stage_reached = $2::int) and ($3::int is null or decided_on >= make_date($3::int, 1, 1))`
    const asked = [sought(faultKind), stage, since]
    const [counts] = await tx.query<{ registered: number; total: number }>(
      `select (select count(*)::int from published_decisions) as registered,
         (select count(*)::int from published_decisions where ${fits}) as total`,
      asked,
    )
    const rows = await tx.query<Row>(
      `select d.reference, d.authority, d.decided_on as "decidedOn", d.stage_reached as "stageReached",
         d.remedy_pence as "remedyPence", d.delay_days as "delayDays", d.fault_kinds as "faultKinds",
         coalesce(again.facts, t.facts) -> 'agreedActions' as actions
       from published_decisions d join published_texts t using (reference, version) ${LAST_READING}
       where ${fits} order by d.decided_on desc nulls last, d.reference limit ${MOST_COMPARED}`,
      asked,
    )
    const decisions = rows.map(({ actions, ...row }) => ({ ...row, reason: reasonOf(actions) }))
    return { registered: counts?.registered ?? 0, total: counts?.total ?? 0, decisions }
  },
  audit: ({ faultKind, stage, since }, { decisions }) => ({
    subject: 'decisions/comparison',
    detail: {
      faultKind: sought(faultKind),
      stage,
      since,
      decisions: decisions.map(({ reference }) => reference),
    },
  }),
}
