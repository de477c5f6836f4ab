import type { When } from '#stream/entry.ts'
import type { ComplaintState } from '../state.ts'
import { deadlineInWords } from './deadline-in-words.ts'
import { type AgreedFacts, factsOf } from './facts.ts'
import { type AgreedKind, kindOf } from './kind.ts'
import { type Followed, nothingFollowed } from './state.ts'
import type { Action, Deadline, Recommendation } from './told.ts'

/** Where it was agreed: in a stage of the procedure, or with the Ombudsman. */
export type AgreedAt = 1 | 2 | 3 | 'Ombudsman' | 'not recorded'

/** Accepted as done: on what evidence, by whom, and the day on which it was done. */
export interface Done {
  readonly seq: number
  readonly evidence: string
  readonly acceptedBy: string
  readonly when: When
}

/** One thing that was agreed: an accepted recommendation or an action, told alike. Its id is that of either. */
export interface AgreedItem {
  readonly id: string
  readonly seq: number
  readonly is: 'recommendation' | 'action'
  readonly at: AgreedAt
  readonly matterId: string | null
  readonly number: number | null
  readonly author: string | null
  readonly kind: AgreedKind
  /** The kind in the words of its entry. */
  readonly kindAsTold: string
  readonly text: string
  readonly reason: string | null
  readonly amountPence: number | null
  readonly payee: string | null
  readonly symbolic: boolean
  /** "Consider", "where possible", "continue to". */
  readonly soft: boolean
  /** A set of points or of other actions, in words. */
  readonly covers: string | null
  readonly acceptedInPart: boolean
  readonly ownerId: string | null
  readonly team: string | null
  readonly deadline: Deadline | null
  /** The time limit as it was printed, where no date can be counted from it. */
  readonly limitAsPrinted: string | null
  readonly soonest: string | null
  readonly doneWhen: string | null
  readonly reviewOn: When | null
  readonly followed: Followed
  /** What is on record of it, by its kind. */
  readonly facts: AgreedFacts
  readonly done: Done | null
}

const SOFT = /\b(consider|where(?:ver)? possible|continue|try to)\b/i

const followedIn = ({ agreed }: ComplaintState, id: string): Followed => agreed.followed.get(id) ?? nothingFollowed()

function ofRecommendation(state: ComplaintState, one: Recommendation): AgreedItem {
  const followed = followedIn(state, one.id)
  const plan = followed.plans.at(-1)
  const read = one.deadline === null ? null : deadlineInWords(one.deadline)
  return {
    id: one.id,
    seq: one.seq,
    is: 'recommendation',
    at: one.stage,
    matterId: null,
    number: one.number,
    author: one.author,
    kind: kindOf(one.kind),
    kindAsTold: one.kind,
    text: one.text,
    reason: null,
    amountPence: null,
    payee: null,
    symbolic: false,
    soft: one.soft,
    covers: one.covers,
    acceptedInPart: one.answer?.answer === 'accepted in part',
    ownerId: plan?.ownerId ?? one.answer?.ownerId ?? null,
    team: plan?.team ?? null,
    deadline: plan?.deadline ?? read?.deadline ?? null,
    limitAsPrinted: one.deadline,
    soonest: plan?.soonest ?? read?.soonest ?? null,
    doneWhen: plan?.doneWhen ?? null,
    reviewOn: plan?.reviewOn ?? null,
    followed,
    facts: factsOf(kindOf(one.kind), followed, null),
    done: one.done,
  }
}

function ofAction(state: ComplaintState, one: Action): AgreedItem {
  const followed = followedIn(state, one.id)
  const plan = followed.plans.at(-1)
  return {
    id: one.id,
    seq: one.seq,
    is: 'action',
    at: one.matterId === null ? (one.stage ?? 'not recorded') : 'Ombudsman',
    matterId: one.matterId,
    number: null,
    author: null,
    kind: kindOf(one.kind),
    kindAsTold: one.kind,
    text: one.text,
    reason: one.reason,
    amountPence: one.amountPence,
    payee: one.payee,
    symbolic: one.symbolic,
    soft: SOFT.test(one.text),
    covers: null,
    acceptedInPart: false,
    ownerId: plan?.ownerId ?? one.ownerId,
    team: plan?.team ?? null,
    deadline: plan?.deadline ?? one.deadline,
    limitAsPrinted: one.deadline?.phrase ?? null,
    soonest: plan?.soonest ?? null,
    doneWhen: plan?.doneWhen ?? null,
    reviewOn: plan?.reviewOn ?? null,
    followed,
    facts: factsOf(kindOf(one.kind), followed, one.amountPence),
    done: one.done,
  }
}

/** A recommendation is agreed once the council accepts it, wholly or in part; one told to be done was agreed. */
const isAgreed = ({ answer, done }: Recommendation): boolean =>
  answer === null ? done !== null : answer.answer !== 'rejected'

/** Everything that was agreed in a complaint, stage by stage and then with the Ombudsman. */
export const agreedItems = (state: ComplaintState): readonly AgreedItem[] => [
  ...[...state.recommendations.values()]
    .filter(isAgreed)
    .toSorted((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || a.seq - b.seq)
    .map(one => ofRecommendation(state, one)),
  ...[...state.actions.values()].map(one => ofAction(state, one)),
]

export const agreedById = (state: ComplaintState, id: string): AgreedItem | undefined =>
  agreedItems(state).find(item => item.id === id)
