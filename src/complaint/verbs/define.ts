import type { When } from '#stream/entry.ts'
import { asked } from '#stream/field.ts'
import { defineVerb, type VerbDefinition } from '#stream/verb.ts'
import type { ComplaintState } from '../state.ts'
import { strand } from '../words.ts'

/** A verb of the complaint stream. */
export const complaintVerb = <Input extends { readonly happened: When }>(
  definition: Omit<VerbDefinition<ComplaintState, Input>, 'stream'>,
) => defineVerb<ComplaintState, Input>({ ...definition, stream: 'complaint' })

/** Most complaints have one strand; the other is how the complaint itself was handled, where that is investigated too. */
export const strandField = () =>
  asked(strand.default('substance'), {
    question: 'Which strand is it about?',
    hint: 'Choose handling only if the way the complaint itself was dealt with is being investigated too.',
    kind: 'choice',
    choices: [
      { value: 'substance', text: 'What the complaint is about' },
      { value: 'handling', text: 'How the complaint was handled' },
    ],
    historyOnly: true,
  })
