import { type LetterReadTwice, readTwiceOn } from '#stream/second-reader.ts'
import type { Context } from '#stream/verb.ts'
import { ageOn } from '../letters/suitable.ts'
import { partsHeldBy } from '../parts.ts'
import type { ComplaintState } from '../state.ts'
import { answerStage1 } from '../verbs/answer-stage-1.ts'
import { answerSupplementaryReview } from '../verbs/answer-supplementary-review.ts'
import { confirmWithdrawal } from '../verbs/confirm-withdrawal.ts'
import { giveDelayNotice } from '../verbs/give-delay-notice.ts'
import { recordSuspensionNotice } from '../verbs/record-suspension-notice.ts'
import { respondAtStage2 } from '../verbs/respond-at-stage-2.ts'
import { respondAtStage3 } from '../verbs/respond-at-stage-3.ts'
import { updateOnDelay } from '../verbs/update-on-delay.ts'
import { isElectronic, type Way } from './state.ts'

/** What is about to be sent, as far as it matters for who reads it. */
export interface AboutToGo {
  /** The verb of the step that it carries out. */
  readonly verb: string
  readonly enclosures: readonly string[]
  readonly to: readonly { readonly personId: string; readonly way: Way; readonly stoodAgainst: readonly string[] }[]
}

const named = (...verbs: readonly { readonly name: string }[]): ReadonlySet<string> =>
  new Set(verbs.map(({ name }) => name))
const ending = named(answerStage1, respondAtStage2, respondAtStage3, answerSupplementaryReview, confirmWithdrawal)
const waiting = named(giveDelayNotice, updateOnDelay, recordSuspensionNotice)

/** By their part; of somebody who complains for themselves, by their age, and where that is not known they may be one. */
function mayBeChild(state: ComplaintState, personId: string, { people, today }: Pick<Context, 'people' | 'today'>) {
  if (partsHeldBy(state, personId).includes('child')) return true
  const { reach } = people(personId)
  const age = reach ? ageOn(reach, today) : null
  if (age !== null) return age < 18
  return state.intake.relationships.get(personId)?.relationship === 'self'
}

type Belongs = (about: AboutToGo, state: ComplaintState, context: Pick<Context, 'people' | 'today'>) => boolean

const belongs: Readonly<Record<LetterReadTwice, Belongs>> = {
  'letters to the child': ({ to }, state, context) => to.some(({ personId }) => mayBeChild(state, personId, context)),
  'letters with something enclosed': ({ enclosures }) => enclosures.length > 0,
  'responses that end a stage, and confirmed withdrawals': ({ verb }) => ending.has(verb),
  'notices of a delay or a pause': ({ verb }) => waiting.has(verb),
  'letters by email or GOV.UK Notify': ({ to }) => to.some(({ way }) => isElectronic(way)),
  'every letter': () => true,
}

/**
 * Why somebody else has to read it before it goes, whoever asks for it; none where nobody has to. What goes to somebody
 * although it may not be safe, or may not be read by them, is read twice at every council.
 */
export function whyReadTwice(
  state: ComplaintState,
  about: AboutToGo,
  { people, today, secondReaders = [] }: Pick<Context, 'people' | 'today' | 'secondReaders'>,
): readonly string[] {
  const stands = about.to.some(({ stoodAgainst }) => stoodAgainst.length > 0)
  return [
    ...(stands ? ['Something stands against sending it so.'] : []),
    ...readTwiceOn(secondReaders, today)
      .filter(letters => belongs[letters](about, state, { people, today }))
      .map(letters => `This council has a second person read ${letters}.`),
  ]
}
