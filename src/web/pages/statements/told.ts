import type { FindingValue } from '#complaint/words.ts'
import { isoDay } from '#law/day.ts'
import { dateInWords } from '#law/day-words.ts'
import type {
  ActionFact,
  Facts,
  FaultPassage,
  PointFact,
  RecommendationFact,
  Sureness,
  TimelineEvent,
} from '#statement/facts.ts'
import { faultKind } from '#statement/fault-kinds/kinds.ts'
import { capital } from '../days.ts'

/** One thing read from a statement, in words, with the lines it stands on. */
export interface ToldItem {
  /** What it is about, first: a date, the number of a point. */
  readonly lead?: string | undefined
  readonly words: string
  /** The finding as it stood, and what became of it. */
  readonly findings?: readonly FindingValue[]
  readonly note?: string | undefined
  /** What a person must settle before it can be relied on. */
  readonly open?: string | undefined
  readonly lines: readonly number[]
  readonly sure: Sureness
}

export interface ToldSection {
  readonly id: string
  readonly title: string
  readonly items: readonly ToldItem[]
}

const pounds = (amount: number): string =>
  `£${amount.toLocaleString('en-GB', { minimumFractionDigits: Number.isInteger(amount) ? 0 : 2 })}`

const eventItem = ({ when, event, lines, sure }: TimelineEvent): ToldItem => ({
  lead: when.asWritten ?? 'Not dated',
  words: capital(event),
  lines,
  sure,
})

const printed = (label: PointFact['label'], count: number): string =>
  label === null ? `${count} not named` : label.printed.replace(/\)$/, '')

function pointItem({ label, count, text, stage2, stage3, afterStage3Note, lines, sure }: PointFact): ToldItem {
  const findings = [stage2?.finding, stage3?.finding].filter(found => found !== undefined)
  const confirm = stage3?.sure === 'uncertain' ? 'The change is to be confirmed by a person.' : undefined
  return {
    lead: printed(label, count),
    words: text,
    findings,
    note: findings.length === 0 ? 'No finding is told.' : undefined,
    open: [confirm, afterStage3Note].filter(Boolean).join(' ') || undefined,
    lines: [...new Set([...lines, ...(stage3?.lines ?? [])])],
    sure,
  }
}

const recommendationItem = ({ number, stage, text, limit, lines, sure }: RecommendationFact): ToldItem => ({
  lead: number === null ? `Stage ${stage}` : `${number}, stage ${stage}`,
  words: text,
  note: limit ?? undefined,
  lines,
  sure,
})

function actionItem({ action, amountGBP, payee, deadline, quote, retold, lines, sure }: ActionFact): ToldItem {
  const due = deadline?.due ? `Due ${dateInWords(isoDay(deadline.due))}` : deadline?.phrase
  return {
    lead: `${capital(action)}${amountGBP === null ? '' : ` of ${pounds(amountGBP)}`}${payee === null ? '' : ` to ${payee}`}`,
    words: quote || (retold ?? ''),
    note: due,
    lines,
    sure,
  }
}

/** A passage that shows several kinds is shown once. */
function faultItems(passages: readonly FaultPassage[]): readonly ToldItem[] {
  const together = Map.groupBy(passages, ({ lines, from }) => `${lines.join()} ${from}`)
  return [...together.values()].flatMap(alike => {
    const [first] = alike
    if (!first) return []
    const titles = alike.map(({ fault }) => faultKind(fault)?.title ?? fault)
    return [{ lead: titles.join(', '), words: `“${first.quote}”`, lines: first.lines, sure: first.sure }]
  })
}

/** Everything read from a statement, in the order in which the procedure tells it. Empty sections are left out. */
export function toldSections(facts: Facts): readonly ToldSection[] {
  const all: readonly ToldSection[] = [
    {
      id: 'told-people',
      title: 'People',
      items: [
        ...facts.people.map(({ name, role, lines, sure }) => ({ lead: name, words: capital(role), lines, sure })),
        ...facts.children.map(({ name, count, status, lines, sure }) => ({
          lead: name === null ? `${count} children` : name.startsWith('Child') ? name : `Child ${name}`,
          words: capital(status),
          lines,
          sure,
        })),
      ],
    },
    { id: 'told-events', title: 'What happened', items: facts.timeline.map(eventItem) },
    { id: 'told-points', title: 'Points and findings', items: facts.points.map(pointItem) },
    {
      id: 'told-changes',
      title: 'Changed after the panel',
      items: facts.amendments.map(({ label, quote, matchesStage2, lines, sure }) => ({
        lead: printed(label, 1),
        words: quote,
        open: matchesStage2 ? undefined : 'It does not match what stage 2 found.',
        lines,
        sure,
      })),
    },
    { id: 'told-recommendations', title: 'Recommendations', items: facts.recommendations.map(recommendationItem) },
    { id: 'told-remedies', title: 'Remedies already given', items: facts.remediesAlreadyGiven.map(actionItem) },
    {
      id: 'told-outcomes',
      title: 'What the complainant wanted',
      items: facts.desiredOutcomes.map(({ quote, lines, sure }) => ({ words: quote, lines, sure })),
    },
    {
      id: 'told-decision',
      title: 'What the Ombudsman found',
      items: facts.ombudsmanFindings.map(({ value, lines, sure }) => ({ words: capital(value), lines, sure })),
    },
    { id: 'told-faults', title: 'Faults found, and where', items: faultItems(facts.faultPassages ?? []) },
    { id: 'told-actions', title: 'Agreed with the Ombudsman', items: facts.agreedActions.map(actionItem) },
  ]
  return all.filter(({ items }) => items.length > 0)
}
