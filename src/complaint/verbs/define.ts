import { z } from 'zod'
import type { When } from '#stream/entry.ts'
import { asked } from '#stream/field.ts'
import { defineVerb, type VerbDefinition } from '#stream/verb.ts'
import { currentRound, hasBegun } from '../rounds.ts'
import type { ComplaintState } from '../state.ts'
import { type Step, strand } from '../words.ts'

/** A verb of the complaint stream. */
export const complaintVerb = <Input extends { readonly happened: When }>(
  definition: Omit<VerbDefinition<ComplaintState, Input>, 'stream'>,
) => defineVerb<ComplaintState, Input>({ ...definition, stream: 'complaint' })

/** Possible once a step has been taken in the run under way, or the run began with it. `words` end "Opens when …". */
export const opensAfter =
  (step: Step, words: string) =>
  (state: ComplaintState): string | null =>
    hasBegun(currentRound(state), step) ? null : `Opens when ${words}.`

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

/** One of the stages, as a number. */
export const stageField = (question: string, hint?: string) =>
  asked(
    z
      .enum(['1', '2', '3'], `${question}: choose a stage`)
      .transform(stage => (stage === '1' ? 1 : stage === '2' ? 2 : 3)),
    {
      question,
      ...(hint ? { hint } : {}),
      kind: 'choice',
      choices: ['1', '2', '3'].map(value => ({ value, text: `Stage ${value}` })),
    },
  )
