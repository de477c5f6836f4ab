import { everyRoleButAdministrators } from '#office/grants.ts'
import type { View } from '#office/view.ts'
import type { Parameter } from '../asking.ts'
import { sought } from '../query.ts'

export interface FiguresQuery {
  /** As the decisions name it; empty for all. */
  readonly authority: string
  /** null for all years. */
  readonly year: number | null
}

export interface Figures {
  readonly decisions: number
  readonly upheld: number
  readonly notUpheld: number
  /** Decisions with a payment agreed. */
  readonly withPayment: number
  /** Pence: half of those payments are less than this. Null where there is none. */
  readonly medianPence: number | null
  readonly totalPence: number
}

export interface ShownFigures {
  readonly years: readonly (Figures & { readonly year: number })[]
  /** Those with most decisions, in the year asked for. */
  readonly authorities: readonly (Figures & { readonly authority: string })[]
  /** How many more authorities there are. */
  readonly more: number
  /** Every authority that can be chosen. */
  readonly names: readonly string[]
}

const MOST_AUTHORITIES = 30

const FIGURES = `count(*)::int as decisions, count(*) filter (where outcome = 'Upheld')::int as upheld,
  count(*) filter (where outcome = 'Not upheld')::int as "notUpheld", count(remedy_pence)::int as "withPayment",
  round(percentile_cont(0.5) within group (order by remedy_pence))::int as "medianPence",
  coalesce(sum(remedy_pence), 0)::bigint as "totalPence"`

/** What the register counts, by year and by authority. What was published, and no measure of how a council does. */
export const figuresView: View<FiguresQuery, ShownFigures> = {
  name: 'figures of published decisions',
  may: everyRoleButAdministrators,
  kind: 'search',
  async load(tx, { authority, year }) {
    const years = await tx.query<ShownFigures['years'][number]>(
      `select extract(year from decided_on)::int as year, ${FIGURES} from published_decisions
       where decided_on is not null and ($1 = '' or authority = $1) group by 1 order by 1`,
      [sought(authority)],
    )
    const inYear: readonly Parameter[] = [year]
    const authorities = await tx.query<ShownFigures['authorities'][number]>(
      `select authority, ${FIGURES} from published_decisions
       where authority is not null and ($1::int is null or extract(year from decided_on) = $1::int)
       group by authority order by count(*) desc, authority`,
      inYear,
    )
    const names = await tx.query<{ authority: string }>(
      'select distinct authority from published_decisions where authority is not null order by authority',
    )
    return {
      years,
      authorities: authorities.slice(0, MOST_AUTHORITIES),
      more: Math.max(0, authorities.length - MOST_AUTHORITIES),
      names: names.map(one => one.authority),
    }
  },
  audit: ({ authority, year }, { years }) => ({
    subject: 'decisions/figures',
    detail: { authority: sought(authority), year, years: years.length },
  }),
}
