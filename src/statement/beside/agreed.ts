import { isFixedDay } from '#complaint/agreed/fixed-day.ts'
import { kindOf } from '#complaint/agreed/kind.ts'
import type { Action, ComplaintState, Remedy } from '#complaint/state.ts'
import { parseIsoDay } from '#law/day.ts'
import type { ActionFact, Deadline, Facts } from '../facts.ts'
import { fixedDayOf } from '../text/fixed-day.ts'
import { misprintedSumsIn } from '../text/money.ts'
import { type Compared, compared, untold } from './compared.ts'
import { alike, capital, penceOf, pounds } from './words.ts'

const wordsOf = ({ quote, retold, action }: ActionFact): string => quote || retold || action

const penceIn = ({ amountGBP }: ActionFact): number | null => (amountGBP === null ? null : penceOf(amountGBP))

const unitOf: Readonly<Record<string, string>> = {
  working_days: 'working day',
  days: 'day',
  weeks: 'week',
  months: 'month',
}

/** "4 week", whichever way it is put; a year is twelve months. */
function lengthOf({ n, unit }: { readonly n: number | null; readonly unit: string | null }): string | null {
  if (n === null || unit === null) return null
  return unit === 'year' ? `${n * 12} month` : `${n} ${unitOf[unit] ?? unit}`
}

/** What can be on record for something agreed, or for a remedy that was given. */
type HeldDeadline = NonNullable<Action['deadline']>
type Held = Pick<Action | Remedy, 'id' | 'seq' | 'kind' | 'text' | 'amountPence'> & Partial<Pick<Action, 'deadline'>>

/** Each fact with what it is on record: the same amount first, then the same kind in much the same words. */
function paired(facts: readonly ActionFact[], held: readonly Held[]): ReadonlyMap<ActionFact, Held> {
  const free = new Set(held)
  const pairs = new Map<ActionFact, Held>()
  const sameKind = (fact: ActionFact) => (one: Held) =>
    kindOf(one.kind) === kindOf(fact.action) &&
    /evidence of compliance/.test(one.kind) === /evidence of compliance/.test(fact.action)
  const pairBest = (fact: ActionFact, among: (one: Held) => boolean, least: number): void => {
    if (pairs.has(fact)) return
    const best = [...free]
      .filter(sameKind(fact))
      .filter(among)
      .map(one => ({ one, by: alike(one.text, wordsOf(fact)) }))
      .toSorted((a, b) => b.by - a.by)[0]
    if (!best || best.by < least) return
    pairs.set(fact, best.one)
    free.delete(best.one)
  }
  const onlyOne = (fact: ActionFact): boolean =>
    facts.filter(other => kindOf(other.action) === kindOf(fact.action)).length === 1 &&
    held.filter(sameKind(fact)).length === 1
  for (const fact of facts) {
    const pence = penceIn(fact)
    if (pence !== null) pairBest(fact, ({ amountPence }) => amountPence === pence, 0)
  }
  for (const fact of facts) if (penceIn(fact) === null) pairBest(fact, () => true, onlyOne(fact) ? 0 : 0.4)
  // What is left of the payments is the same one with another amount, or another one: the words or being alone tell.
  for (const fact of facts) if (penceIn(fact) !== null) pairBest(fact, () => true, onlyOne(fact) ? 0 : 0.4)
  return pairs
}

const called = (fact: ActionFact): string => `${capital(fact.action)}${fact.payee === null ? '' : ` to ${fact.payee}`}`

/** The words, with the amount and the limit where they do not say them. */
function inShort(pence: number | null, words: string, limit: string | undefined): string {
  const amount = pence === null || words.includes(pounds(pence)) ? null : pounds(pence)
  const by = limit === undefined || words.toLowerCase().includes(limit.toLowerCase()) ? null : limit.toLowerCase()
  return [amount, capital(words), by].filter(Boolean).join('; ')
}

function saidOf(fact: ActionFact): string {
  const pence = penceIn(fact)
  return inShort(pence, wordsOf(fact), fact.deadline?.phrase)
}

const heldAs = ({ amountPence, text, deadline }: Held): string => inShort(amountPence, text, deadline?.phrase)

/** Whether both are counted alike, or are the same day; null where one is counted and the other is a day. */
function isSameLimit(told: Deadline, known: HeldDeadline): boolean | null {
  const [day, length] = [fixedDayOf(told), lengthOf(told)]
  if (day !== null && isFixedDay(known)) return known.from.latest === parseIsoDay(day)
  return length === null || isFixedDay(known) ? null : length === lengthOf(known)
}

function differences(fact: ActionFact, one: Held): readonly string[] {
  const pence = penceIn(fact)
  const { deadline } = fact
  const name = called(fact)
  return [
    ...(pence !== null && one.amountPence !== null && pence !== one.amountPence
      ? [`${name}: ${pounds(pence)} in the statement, ${pounds(one.amountPence)} in the record.`]
      : []),
    ...(deadline && one.deadline && isSameLimit(deadline, one.deadline) === false
      ? [`${name}: ${deadline.phrase} in the statement, ${one.deadline.phrase} in the record.`]
      : []),
  ]
}

function besideOne(
  fact: ActionFact,
  one: Held | undefined,
  given: Pick<Compared, 'key' | 'about' | 'what'> & { readonly becomes: 'action' | 'remedy' },
): Compared {
  const { becomes, ...named } = given
  const wrong = one ? differences(fact, one) : []
  const [doubtful] = fact.amountGBP === null ? misprintedSumsIn(wordsOf(fact)) : []
  return compared(
    {
      ...named,
      said: saidOf(fact),
      held: one ? heldAs(one) : null,
      verdict: !one ? 'not in the record' : wrong.length > 0 ? 'disagrees' : 'agrees',
      why: !one ? `${named.what} is told in the statement. The record has nothing of it yet.` : wrong.join(' ') || null,
      entry: one?.seq ?? null,
      where: 'agreed',
      becomes: one ? null : { kind: becomes, fact },
      doubtful: doubtful?.printed ?? null,
    },
    fact,
  )
}

/** What was agreed with the Ombudsman in this matter, beside what the record has of it. */
export function besideAgreed(
  { agreedActions }: Facts,
  state: ComplaintState,
  matterId: string | null,
): readonly Compared[] {
  const held = [...state.actions.values()].filter(action => matterId !== null && action.matterId === matterId)
  const pairs = paired(agreedActions, held)
  const found = new Set<Held>(pairs.values())
  return [
    ...agreedActions.map((fact, place) =>
      besideOne(fact, pairs.get(fact), {
        key: `agreed ${place + 1}`,
        about: 'agreed',
        what: called(fact),
        becomes: 'action',
      }),
    ),
    ...held
      .filter(one => !found.has(one))
      .map(one =>
        untold({
          key: `agreed ${one.id}`,
          about: 'agreed',
          what: capital(one.kind),
          held: heldAs(one),
          why: `The record has this as agreed in this matter: ${heldAs(one)}. The statement tells nothing of it.`,
          entry: one.seq,
          where: 'agreed',
        }),
      ),
  ]
}

/** Remedies told as given, beside remedies, actions and recommendations of the record: one may be told in any of these ways. */
export function besideRemedies({ remediesAlreadyGiven }: Facts, state: ComplaintState): readonly Compared[] {
  const recommended = [...state.recommendations.values()].map(one => ({ ...one, amountPence: null, deadline: null }))
  const held: readonly Held[] = [...state.remedies.values(), ...state.actions.values(), ...recommended]
  const pairs = paired(remediesAlreadyGiven, held)
  return remediesAlreadyGiven.map((fact, place) =>
    besideOne(fact, pairs.get(fact), {
      key: `remedy ${place + 1}`,
      about: 'remedy',
      what: called(fact),
      becomes: 'remedy',
    }),
  )
}
