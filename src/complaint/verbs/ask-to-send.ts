import { z } from 'zod'
import { chosenField, manyChosenField } from '#stream/chosen-field.ts'
import { asked, optionalTextField, whenField, yesOrNoField } from '#stream/field.ts'
import { namedChoiceField } from '#stream/named-choice-field.ts'
import type { InputIssue } from '#stream/refusal.ts'
import type { Context, Outcome } from '#stream/verb.ts'
import { here } from '#stream/verb.ts'
import { carryOut, sendingVerbNamed, sendingVerbs, whyNot } from '../dispatch/carried-out.ts'
import { notAsHistory } from '../dispatch/on-the-day.ts'
import { whyReadTwice } from '../dispatch/read-twice.ts'
import { methodOf, type Way } from '../dispatch/state.ts'
import { dispatchAsked } from '../entries/dispatch-asked.ts'
import { dispatchReleased } from '../entries/dispatch-released.ts'
import { filesNotHere, mayBeOpened, mayBeSent } from '../files/may-be-opened.ts'
import { unsuitableFor } from '../letters/suitable.ts'
import { notTheirs } from '../packs/whose-copy.ts'
import { partsHeldBy } from '../parts.ts'
import type { ComplaintState } from '../state.ts'
import { complaintVerb } from './define.ts'
import { recordLetter } from './record-letter.ts'

const readAnswers = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** The answers to the questions of the step, as JSON: what they are depends on which step it is. */
const answersField = asked(
  z
    .string()
    .default('')
    .transform((text, context): z.output<typeof readAnswers> => {
      try {
        const read = readAnswers.safeParse(text.trim() === '' ? {} : JSON.parse(text))
        if (read.success) return read.data
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error
      }
      context.addIssue({ code: 'custom', message: 'The answers to that step have to be a JSON object' })
      return z.NEVER
    }),
  {
    question: 'What are the answers to the questions of that step?',
    hint: 'A JSON object with the answers to its own questions: all but when, how, to whom and with what it was sent.',
    kind: 'long text',
  },
)

const byField: readonly (readonly [field: 'byEmail' | 'byNotify' | 'byPost' | 'inPerson', way: Way])[] = [
  ['byEmail', 'email'],
  ['byNotify', 'GOV.UK Notify'],
  ['byPost', 'post'],
  ['inPerson', 'in person'],
]

interface Recipients {
  readonly byEmail: readonly string[]
  readonly byNotify: readonly string[]
  readonly byPost: readonly string[]
  readonly inPerson: readonly string[]
}

interface Asked extends Recipients {
  readonly discharges: string
  readonly answers: z.output<typeof readAnswers>
  readonly letter: string
  readonly files: readonly string[]
  readonly formReason: string | null
}

const everybody = (input: Recipients): readonly string[] => byField.flatMap(([field]) => input[field])

const issue = (field: string, message: string): InputIssue => ({ field, message })

/** What the step would come to if it all went today, way by way. */
function triedToday(state: ComplaintState, input: Asked, context: Context): readonly Outcome[] {
  const verb = sendingVerbNamed(input.discharges)
  if (!verb) return []
  return byField.flatMap(([field, way]) =>
    input[field].length === 0
      ? []
      : [
          carryOut(
            state,
            verb,
            input.answers,
            {
              on: context.today,
              way,
              to: input[field],
              files: [input.letter, ...input.files],
              formReason: input.formReason,
            },
            context,
          ),
        ],
  )
}

/** The step's own words for who gets it, and the field of this verb that asks it. */
const sameAsked: Readonly<Record<string, string>> = { sentTo: 'byEmail', happened: 'happened' }

function stepIssues(state: ComplaintState, input: Asked, context: Context): readonly InputIssue[] {
  const found = triedToday(state, input, context).flatMap(outcome =>
    outcome.kind === 'invalid'
      ? outcome.issues.map(({ field, message }) => issue(sameAsked[field] ?? field, message))
      : outcome.kind === 'not open'
        ? [issue('discharges', whyNot(outcome) ?? '')]
        : [],
  )
  return found.filter(
    (one, place) => found.findIndex(({ field, message }) => field === one.field && message === one.message) === place,
  )
}

export const askToSend = complaintVerb({
  name: 'ask-to-send',
  title: 'Send a letter from here',
  summary:
    'A letter among the files goes to people of the complaint. The step it carries out is recorded on the day it really goes.',
  transitions: ['T01', 'T14', 'T16', 'T17', 'T28', 'T37'],
  may: recordLetter.may,
  sources: [
    { key: 'REG', at: '11' },
    { key: 'UKGDPR', at: 'article 32' },
  ],
  input: z.object({
    happened: whenField('When do you ask for it?'),
    discharges: namedChoiceField(
      'Which step does it carry out?',
      sendingVerbs.map(({ name, title }) => [name, title] as const),
    ),
    answers: answersField,
    letter: chosenField('file', 'Which file is the letter?'),
    files: manyChosenField('files', 'Which files go with it?', 'Enclosures, such as a report. None if there are none.'),
    byEmail: manyChosenField('people', 'Who gets it by email?'),
    byNotify: manyChosenField('people', 'Who gets it by GOV.UK Notify?'),
    byPost: manyChosenField('people', 'Who gets it by post?'),
    inPerson: manyChosenField('people', 'To whom is it handed over?'),
    formReason: optionalTextField(
      'If something stands against sending it so: what was done about it, or why is it sent so?',
      'Leave empty if nothing does.',
      'text',
    ),
    secondPerson: yesOrNoField(
      'Does somebody else have to read it before it goes?',
      'Somebody always has to where something stands against sending it so, and where this council asks for it.',
    ),
  }),
  opensWhen: ({ files }) =>
    [...files.held.values()].some(mayBeSent) ? null : 'Opens when there is a file that can be sent.',
  check: [
    (_state, _input, { source }) => notAsHistory(source),
    (_state, input: Recipients) => {
      const all = everybody(input)
      if (all.length === 0) return [issue('byEmail', 'Choose who gets it')]
      return new Set(all).size < all.length ? [issue('byEmail', 'Choose one way for each person')] : []
    },
    (state, input: Recipients) =>
      everybody(input).every(id => partsHeldBy(state, id).length > 0)
        ? []
        : [issue('byEmail', 'Choose people of this complaint')],
    (state, { byEmail, byNotify, byPost }, { people }) =>
      (
        [
          ['byEmail', byEmail, 'hasEmail', 'email address'],
          ['byNotify', byNotify, 'hasEmail', 'email address'],
          ['byPost', byPost, 'hasAddress', 'postal address'],
        ] as const
      ).flatMap(([field, ids, has, words]) =>
        ids.flatMap(id =>
          people(id).reach?.[has] === false
            ? [issue(field, `No ${words} is recorded for the ${partsHeldBy(state, id)[0] ?? 'person'}`)]
            : [],
        ),
      ),
    (_state, { byNotify, files }) =>
      byNotify.length > 0 && files.length > 0
        ? [issue('files', 'GOV.UK Notify takes the letter alone. Choose another way where something goes with it')]
        : [],
    ({ files: known }, { letter }) => filesNotHere(known, 'letter', letter),
    ({ files: known }, { files }) => filesNotHere(known, 'files', files),
    ({ files: { held } }, { letter, files }) =>
      [letter, ...files].flatMap((id, place) => {
        const file = held.get(id)
        const field = place === 0 ? 'letter' : 'files'
        if (!file || mayBeSent(file)) return []
        return mayBeOpened(file)
          ? [issue(field, 'This is a message as it was sent before, with an address in it, and cannot be sent')]
          : [issue(field, 'This file is held and cannot be sent yet')]
      }),
    (state, { letter, files, ...people }) =>
      notTheirs(state, [letter, ...files], everybody(people)).map(({ fileId, why }) =>
        issue(
          fileId === letter ? 'letter' : 'files',
          `${state.files.held.get(fileId)?.name ?? 'A file'} cannot go to all of them. ${why}`,
        ),
      ),
    (state, input, context) => (context.source.kind === 'worked' ? stepIssues(state, input, context) : []),
  ],
  guards: [
    {
      rule: 'Nothing is asked to be sent that could not be recorded as sent',
      source: { key: 'REG', at: '11' },
      check: (state, input, context) =>
        triedToday(state, input, context)
          .flatMap(outcome => (outcome.kind === 'refused' ? outcome.refusals : []))
          .filter((one, place, all) => all.findIndex(({ rule }) => rule === one.rule) === place)
          .map(({ rule, why, whatInstead, source }) => ({ why: `${rule}: ${why}`, whatInstead, source })),
    },
  ],
  decide: (state, input, { source, newId, ...reaching }) => {
    const { happened, discharges, answers, letter, files, formReason, secondPerson } = input
    const dispatchId = newId()
    const deliveries = byField.flatMap(([field, way]) =>
      input[field].map(personId => ({
        deliveryId: newId(),
        personId,
        way,
        stoodAgainst: [...unsuitableFor(state, personId, methodOf(way), [personId], reaching)],
      })),
    )
    const about = { verb: discharges, enclosures: files, to: deliveries }
    const held = secondPerson || whyReadTwice(state, about, reaching).length > 0
    return here(
      dispatchAsked.write(happened, source, {
        dispatchId,
        verb: discharges,
        answers,
        letter,
        enclosures: [...files],
        formReason,
        secondPerson: held,
        deliveries,
      }),
      ...(held ? [] : [dispatchReleased.write(happened, source, { dispatchId })]),
    )
  },
})
