import type { Day } from '#law/day.ts'
import { formatIsoDay } from '#law/day.ts'
import type { JsonObject, NewEntry } from '#stream/entry.ts'
import type { InputIssue, Refusal } from '#stream/refusal.ts'
import { holdsAny } from '#stream/role.ts'
import type { Context, Outcome, Verb } from '#stream/verb.ts'
import type { ComplaintState } from '../state.ts'
import { tellsOf } from '../tells/index.ts'
import { answerStage1 } from '../verbs/answer-stage-1.ts'
import { answerSupplementaryReview } from '../verbs/answer-supplementary-review.ts'
import { confirmWithdrawal } from '../verbs/confirm-withdrawal.ts'
import { draftWrittenRecord } from '../verbs/draft-written-record.ts'
import { giveDelayNotice } from '../verbs/give-delay-notice.ts'
import { recordLetter } from '../verbs/record-letter.ts'
import { recordSuspensionNotice } from '../verbs/record-suspension-notice.ts'
import { respondAtStage2 } from '../verbs/respond-at-stage-2.ts'
import { respondAtStage3 } from '../verbs/respond-at-stage-3.ts'
import { sendTerms } from '../verbs/send-terms.ts'
import { updateOnDelay } from '../verbs/update-on-delay.ts'
import { carriedOutBy } from './find.ts'
import { type Delivery, type Dispatch, methodOf, type Way } from './state.ts'

/** Every step that is taken by sending something, in the order of the procedure. */
export const sendingVerbs: readonly Verb<ComplaintState>[] = [
  recordLetter,
  draftWrittenRecord,
  answerStage1,
  sendTerms,
  giveDelayNotice,
  updateOnDelay,
  recordSuspensionNotice,
  respondAtStage2,
  respondAtStage3,
  answerSupplementaryReview,
  confirmWithdrawal,
]

export const sendingVerbNamed = (name: string): Verb<ComplaintState> | undefined =>
  sendingVerbs.find(verb => verb.name === name)

/** What the sending answers itself, of all that such a verb asks. */
export const answeredBySending: ReadonlySet<string> = new Set([
  'happened',
  'method',
  'sentTo',
  'enclosures',
  'files',
  'formReason',
])

/** What goes to whom, as a verb that records a sending asks for it. */
export interface Sent {
  readonly on: Day
  readonly way: Way
  readonly to: readonly string[]
  readonly files: readonly string[]
  readonly formReason: string | null
}

const inputOf = (answers: JsonObject, { on, way, to, files, formReason }: Sent) => ({
  ...answers,
  happened: formatIsoDay(on),
  method: methodOf(way),
  sentTo: [...to],
  files: [...files],
  enclosures: files.length > 1 ? (files.length === 2 ? 'One enclosure' : `${files.length - 1} enclosures`) : '',
  formReason: formReason ?? '',
})

const NOT_THEIRS = 'Whoever releases it may not take that step in this complaint.'

/** What the step comes to when it is carried out by what was sent, by whoever `context` names. */
export function carryOut(
  state: ComplaintState,
  verb: Verb<ComplaintState>,
  answers: JsonObject,
  sent: Sent,
  context: Context,
): Outcome {
  if (!holdsAny(context.actor, verb.may))
    return { kind: 'invalid', issues: [{ field: 'discharges', message: NOT_THEIRS }] }
  return verb.perform(state, inputOf(answers, sent), context)
}

/** One sentence or more of why it could not be carried out; null where it can. */
export function whyNot(outcome: Outcome): string | null {
  const words: readonly string[] =
    outcome.kind === 'decided'
      ? []
      : outcome.kind === 'not open'
        ? [outcome.opensWhen]
        : outcome.kind === 'invalid'
          ? outcome.issues.map(({ message }: InputIssue) => withStop(message))
          : outcome.refusals.map(({ rule, why }: Refusal) => `${withStop(rule)} ${why}`)
  return words.length === 0 ? null : words.join(' ')
}

const withStop = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

const filesOf = ({ letter, enclosures }: Dispatch): readonly string[] => [letter, ...enclosures]

/**
 * What one copy records when it goes: the first the step itself, each after it that the same was sent to somebody else.
 */
export function recordedBy(
  state: ComplaintState,
  dispatch: Dispatch,
  { way, personId, reasonAgain }: Delivery,
  on: Day,
  context: Context,
): Outcome {
  const { verb: named, answers, formReason } = dispatch
  const carriedOut = carriedOutBy(state, dispatch)
  const verb = sendingVerbNamed(named)
  if (!verb) return { kind: 'not open', opensWhen: 'This version does not know the step that it carries out.' }
  const sent: Sent = { on, way, to: [personId], files: filesOf(dispatch), formReason: reasonAgain ?? formReason }
  if (carriedOut === null || verb.name === recordLetter.name) return carryOut(state, verb, answers, sent, context)
  return carryOut(state, recordLetter, copyAnswers(state, carriedOut), sent, context)
}

/** A copy tells of all that the letter tells of, as far as anybody is told of it: written terms tell of the answer. */
function copyAnswers(state: ComplaintState, carriedOut: number): JsonObject {
  const letter = state.letters.sendings.find(({ seq }) => seq === carriedOut)
  const tellsOfThem = letter?.tellsOf ?? [carriedOut]
  const events = state.history.standing.filter(
    entry => tellsOfThem.includes(entry.seq) && tellsOf(entry, state).length > 0,
  )
  return { events: events.map(({ seq }) => String(seq)), what: `A copy of ${letter?.what ?? 'what was sent'}` }
}

export const entriesOf = (outcome: Outcome): readonly NewEntry[] =>
  outcome.kind === 'decided' ? outcome.written.flatMap(({ entries }) => entries) : []
