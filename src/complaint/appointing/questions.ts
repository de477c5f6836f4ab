import { z } from 'zod'
import type { When } from '#stream/entry.ts'
import { asked, optionalTextField, pastField } from '#stream/field.ts'
import type { InputIssue } from '#stream/refusal.ts'
import type { Context } from '#stream/verb.ts'
import { isUndated } from '#stream/when.ts'
import type { ComplaintState } from '../state.ts'
import type { Part } from '../words.ts'
import { type Candidate, refused, warnedOf } from './fitness.ts'
import { type SentenceId, sentences } from './sentences.ts'

const isSentence = (text: string): text is SentenceId => sentences.some(({ id }) => id === text)

/** One box for each sentence, none ticked beforehand. What is not ticked is kept as not declared. */
export const declarationsField = (question: string) =>
  asked(
    z
      .union([z.string(), z.array(z.string())])
      .default([])
      .transform(given => (typeof given === 'string' ? [given] : given).filter(isSentence)),
    {
      question,
      hint: 'Tick each sentence that they have declared. What is not ticked is kept as not declared.',
      kind: 'declarations',
      workOnly: true,
      choices: sentences.map(({ id, words }) => ({ value: id, text: words })),
    },
  )

export const declaredOnField = () =>
  pastField('When did they declare that?', 'For example, 8 September 2022. Leave empty if it was on the day itself.')

export const employedUntilField = () =>
  pastField(
    'If they once worked for the council, until when?',
    'For example, 31 March 2021. Leave empty if they never did, or still do.',
  )

const meant = { yes: true, no: false, 'not recorded': null } as const

/** Of what happened once only this is asked: whether a declaration is known of. Null where nothing says so. */
export const declaredOnceField = (question: string, hint: string) =>
  asked(
    z
      .enum(['yes', 'no', 'not recorded'], `${question}: choose one`)
      .default('not recorded')
      .transform(answer => meant[answer]),
    {
      question,
      hint,
      kind: 'choice',
      historyOnly: true,
      choices: [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
        { value: 'not recorded', text: 'Not recorded' },
      ],
    },
  )

export const despiteField = () =>
  optionalTextField(
    'If something speaks against it, why all the same?',
    'Only where Redress or the guidance warns. The reason is kept. Without names.',
  )

/** What an appointment asks of a person, whatever the part. */
export interface Appointing {
  readonly happened: When
  readonly personId: string | null
  readonly as: Part
  readonly declarations: readonly SentenceId[] | null
  readonly employedUntil: When
  readonly despite: string | null
}

const nobodyKnown = { officerAs: [], member: false, employedUntil: null }

export const candidateOf = (given: Omit<Appointing, 'despite'>, { people }: Context): Candidate => ({
  personId: given.personId,
  as: given.as,
  declared: given.declarations,
  employedUntil: given.employedUntil,
  appointed: given.happened,
  known: given.personId === null ? nobodyKnown : people(given.personId),
})

/** The refusal of an appointment that is never allowed, under the rule that forbids it; null where nothing does. */
export function whyNotAppointed(state: ComplaintState, given: Omit<Appointing, 'despite'>, context: Context) {
  const [first] = refused(state, candidateOf(given, context))
  return first
    ? { source: first.source, why: first.why, whatInstead: `Find somebody else to be the ${given.as}.` }
    : null
}

/** What is still to be said of an appointment: a last day at the council, or why it is made in spite of a warning. */
export function stillToSay(state: ComplaintState, given: Appointing, context: Context): readonly InputIssue[] {
  if (context.source.kind !== 'worked') return []
  const { declarations, employedUntil, despite } = given
  const wasEmployed = declarations?.includes('not an officer') && !declarations.includes('never employed')
  const candidate = candidateOf(given, context)
  const lastDay: readonly InputIssue[] =
    wasEmployed && isUndated(employedUntil)
      ? [
          {
            field: 'employedUntil',
            message: 'Enter when they last worked for the council, or tick that they never did',
          },
        ]
      : []
  const contradicts: readonly InputIssue[] =
    declarations?.includes('never employed') && !isUndated(employedUntil)
      ? [{ field: 'employedUntil', message: 'Leave this empty, or do not tick that they were never employed' }]
      : []
  const warnings = refused(state, candidate).length > 0 ? [] : warnedOf(state, candidate)
  return [
    ...lastDay,
    ...contradicts,
    ...(warnings.length > 0 && despite === null
      ? warnings.map(({ why }) => ({ field: 'despite', message: `${why} Say why they are appointed all the same` }))
      : []),
  ]
}
