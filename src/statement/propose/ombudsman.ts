import { fixedDayLimit } from '#complaint/agreed/fixed-day.ts'
import { actionAgreed } from '#complaint/entries/action-agreed.ts'
import { carriedOut } from '#complaint/entries/carried-out.ts'
import { desiredOutcomeStated } from '#complaint/entries/desired-outcome-stated.ts'
import { ombudsmanContacted } from '#complaint/entries/ombudsman-contacted.ts'
import { ombudsmanDecided } from '#complaint/entries/ombudsman-decided.ts'
import { remedyRecorded } from '#complaint/entries/remedy-recorded.ts'
import { parseIsoDay } from '#law/day.ts'
import type { NewEntry, When } from '#stream/entry.ts'
import { onDay, undated, whenToData } from '#stream/when.ts'
import type { ActionFact, Deadline, DeadlineUnit, TimelineEvent } from '../facts.ts'
import { fixedDayOf } from '../text/fixed-day.ts'
import { type Drafting, eventOf, eventsOf, implied, isBefore, sourceOf, wordsOf } from './proposal.ts'

const unitOf: Record<Exclude<DeadlineUnit, 'year'>, 'working_days' | 'days' | 'weeks' | 'months'> = {
  'working day': 'working_days',
  day: 'days',
  week: 'weeks',
  month: 'months',
}

function deadlineOf(deadline: Deadline | null, decided: When) {
  const fixedDay = parseIsoDay(fixedDayOf(deadline) ?? '')
  if (fixedDay !== undefined) return { ...fixedDayLimit(onDay(fixedDay)), from: whenToData(onDay(fixedDay)) }
  if (!deadline || deadline.n === null || deadline.unit === null) return null
  const from = deadline.fromDate === null ? undefined : parseIsoDay(deadline.fromDate)
  const { phrase, fromEvent, n, unit } = deadline
  return {
    phrase,
    ...(unit === 'year' ? { n: n * 12, unit: 'months' as const } : { n, unit: unitOf[unit] }),
    fromEvent,
    from: whenToData(from === undefined ? (/decision|statement/.test(fromEvent) ? decided : undated) : onDay(from)),
  }
}

/** Pounds as printed, in pence. */
const penceOf = (amount: number | null): number | null => (amount === null ? null : Math.round(amount * 100))

function actions({ document, newId }: Drafting, facts: readonly ActionFact[], matterId: string, decided: When) {
  return facts.map(fact => {
    const actionId = newId()
    const entry = actionAgreed.write(decided, sourceOf(document, fact), {
      actionId,
      matterId,
      stage: null,
      kind: fact.action,
      text: wordsOf(fact),
      amountPence: penceOf(fact.amountGBP),
      payee: fact.payee,
      symbolic: fact.symbolic,
      reason: fact.reason,
      ownerId: null,
      deadline: deadlineOf(fact.deadline, decided),
    })
    return { actionId, entry, fact, amountPence: penceOf(fact.amountGBP) }
  })
}

/** The text that was read is kept with the import and not a second time with the decision. */
const NOT_KEPT_HERE = { kind: null, text: null, fileId: null, instruction: null } as const

/** The earlier matter: what was asked of the Ombudsman, what it decided and what was agreed then. */
export function proposeEarlierMatter(drafting: Drafting, matterId: string) {
  const { facts, document } = drafting
  const earlier = facts.earlierOmbudsmanDecision
  if (!earlier) return { entries: [], agreed: [] }
  const event = eventOf(facts, 'earlier Ombudsman decision')
  const decided = event?.when ?? undated
  const asked = eventsOf(facts, 'complaint to the Ombudsman').filter(({ when }) => !event || isBefore(when, event.when))
  const agreed = actions(drafting, earlier.actions, matterId, decided)
  const entries: readonly NewEntry[] = [
    ...asked.map(one =>
      ombudsmanContacted.write(one.when, sourceOf(document, one), {
        matterId,
        reference: null,
        about: one.event,
        complained: whenToData(one.when),
        noticed: null,
      }),
    ),
    ombudsmanDecided.write(decided, sourceOf(document, earlier), {
      matterId,
      reference: null,
      label: earlier.outcome,
      category: null,
      subcategory: null,
      conclusions: [],
      ...NOT_KEPT_HERE,
    }),
    ...agreed.map(({ entry }) => entry),
  ]
  return { entries, agreed: agreed.map(one => ({ ...one, text: `${wordsOf(one.fact)} ${one.fact.reason ?? ''}` })) }
}

/** What the earlier decision asked for and the later one tells of: a new statement of complaint, an answer at stage 2. */
export function proposeFollowed(
  { facts, document }: Drafting,
  agreed: readonly { readonly actionId: string; readonly text: string }[],
): readonly NewEntry[] {
  const earlier = eventOf(facts, 'earlier Ombudsman decision')
  const submitted = earlier && eventsOf(facts, 'complaint').find(({ when }) => isBefore(earlier.when, when))
  const answered = eventOf(facts, 'adjudication letter')
  const told = (wanted: RegExp, event: TimelineEvent | undefined): readonly NewEntry[] => {
    const actionIds = agreed.filter(({ text }) => wanted.test(text)).map(({ actionId }) => actionId)
    if (!event || actionIds.length === 0) return []
    return [
      carriedOut.write(event.when, implied(document, event.lines[0] ?? null), {
        recommendationIds: [],
        actionIds,
        evidence: 'The later decision tells that it was done.',
        acceptedBy: 'the Ombudsman',
      }),
    ]
  }
  return [...told(/\bstatement of complaint\b/i, submitted), ...told(/\bstage (?:2|two)\b/i, answered)]
}

/** The decision itself, and what the council agreed in it. */
export function proposeDecision(drafting: Drafting, matterId: string): readonly NewEntry[] {
  const { facts, document } = drafting
  const { header } = facts
  const day = header.decisionDate === null ? undefined : parseIsoDay(header.decisionDate.value)
  const decided = day === undefined ? undated : onDay(day)
  const told = header.decisionDate ?? header.decision ?? header.reference
  return [
    ombudsmanDecided.write(decided, told ? sourceOf(document, told) : implied(document), {
      matterId,
      reference: header.reference?.value ?? null,
      label: header.decision?.value ?? null,
      category: header.category?.value ?? null,
      subcategory: header.subcategory?.value ?? null,
      conclusions: [
        ...facts.ombudsmanFindings.map(({ value }) => value),
        ...facts.sharing.map(({ body }) => `The Ombudsman will share the decision with ${body}.`),
      ],
      ...NOT_KEPT_HERE,
    }),
    ...actions(drafting, facts.agreedActions, matterId, decided).map(({ entry }) => entry),
  ]
}

/** Remedies told as already given. The same amount told twice may be one payment: linked as a question, never added. */
export function proposeRemedies(
  { facts, document, newId }: Drafting,
  agreed: readonly { actionId: string; amountPence: number | null }[],
): readonly NewEntry[] {
  return facts.remediesAlreadyGiven.map(fact => {
    const amountPence = penceOf(fact.amountGBP)
    return remedyRecorded.write(undated, sourceOf(document, fact), {
      remedyId: newId(),
      kind: fact.action === 'payment' || fact.action === 'apology' ? fact.action : 'other',
      text: wordsOf(fact) || `${fact.action}${fact.reason ? ` for ${fact.reason}` : ''}`,
      amountPence,
      status: /\boffer/i.test(wordsOf(fact)) ? 'offered' : 'given',
      perhapsSameAs:
        amountPence === null ? null : (agreed.find(one => one.amountPence === amountPence)?.actionId ?? null),
    })
  })
}

export const proposeOutcomes = ({ facts, document, newId }: Drafting): readonly NewEntry[] =>
  facts.desiredOutcomes.map(told =>
    desiredOutcomeStated.write(undated, sourceOf(document, told), {
      outcomeId: newId(),
      text: wordsOf(told),
      fate: told.fate ?? null,
    }),
  )
