import { manyChosenField } from '#stream/chosen-field.ts'
import type { Source } from '#stream/entry.ts'
import { asked, optionalTextField } from '#stream/field.ts'
import type { InputIssue } from '#stream/refusal.ts'
import { messageAsSent } from '../files/kinds.ts'
import { filesNotHere } from '../files/may-be-opened.ts'
import { holdersOf, partsHeldBy } from '../parts.ts'
import type { ComplaintState } from '../state.ts'
import { lettersChecked } from './checked.ts'
import { method, methods, type SendingData } from './sending.ts'
import { type Reaching, unsuitableFor } from './suitable.ts'

/** What is asked wherever something is sent: how, to whom and with what. The day it was sent is the verb's own. */
export const sendingFields = () => ({
  method: asked(method.default('not recorded'), {
    question: 'How was it sent?',
    kind: 'choice',
    choices: methods.map(value => ({ value, text: `${value.charAt(0).toUpperCase()}${value.slice(1)}` })),
  }),
  sentTo: manyChosenField('people', 'To whom was it sent?', 'Everybody it went to, each with their part.'),
  enclosures: optionalTextField('What was enclosed?', 'Leave empty if nothing was.', 'text'),
  files: manyChosenField('files', 'Which files are the letter and its enclosures?', 'Add them to the complaint first.'),
  formReason: optionalTextField(
    'If something stands against sending it so: what was done about it, or why was it sent so?',
    'For example, that it went in large print as they need it. Leave empty if nothing does.',
    'text',
  ),
})

/** The answers to `sendingFields`, read. */
export interface SendingInput {
  readonly method: SendingData['method']
  readonly sentTo: readonly string[]
  readonly enclosures: string | null
  readonly files: readonly string[]
  readonly formReason: string | null
}

export const sendingFrom = ({ method: how, sentTo, enclosures, files, formReason }: SendingInput): SendingData => ({
  method: how,
  to: [...sentTo],
  enclosures,
  files: [...files],
  formReason,
})

/** Sending stops a clock, so live work says how it was sent and to whom. History may not know. */
export const sendingChecks = [
  (_state: ComplaintState, { method: how }: Pick<SendingInput, 'method'>, { source }: { source: Source }) =>
    source.kind === 'worked' && how === 'not recorded' ? [issue('method', 'Choose how it was sent')] : [],
  (state: ComplaintState, { sentTo }: Pick<SendingInput, 'sentTo'>, { source }: { source: Source }) => {
    if (sentTo.some(id => partsHeldBy(state, id).length === 0))
      return [issue('sentTo', 'Choose people of this complaint')]
    const known = holdersOf(state, 'complainant').length > 0
    return source.kind === 'worked' && known && sentTo.length === 0
      ? [issue('sentTo', 'Choose everybody it was sent to')]
      : []
  },
  ({ files: known }: ComplaintState, { files }: Pick<SendingInput, 'files'>) => filesNotHere(known, 'files', files),
  ({ files: { held } }: ComplaintState, { files }: Pick<SendingInput, 'files'>, { source }: { source: Source }) =>
    source.kind === 'worked' && files.some(id => held.get(id)?.kind === messageAsSent)
      ? [issue('files', 'A message as it was sent before is not the letter. Choose the letter that went with it')]
      : [],
  (state: ComplaintState, { files }: Pick<SendingInput, 'files'>, { source }: { source: Source }) =>
    source.kind === 'worked' ? lettersChecked(state, files) : [],
  (
    state: ComplaintState,
    input: Pick<SendingInput, 'method' | 'sentTo' | 'formReason'>,
    { source, ...reaching }: { source: Source } & Reaching,
  ) => {
    if (source.kind !== 'worked' || input.formReason !== null) return []
    const { method: how, sentTo } = input
    const against = [...new Set(sentTo)].flatMap(id => {
      const reasons = unsuitableFor(state, id, how, sentTo, reaching)
      const [part = 'somebody'] = partsHeldBy(state, id)
      return reasons.length > 0 ? [`The ${part}: ${reasons.join(' ')}`] : []
    })
    return against.length > 0
      ? [
          issue(
            'formReason',
            `${against.join(' ')} Say what was done about it or why it was sent so, or send it another way`,
          ),
        ]
      : []
  },
] as const

const issue = (field: string, message: string): InputIssue => ({ field, message })
