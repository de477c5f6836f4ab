import { z } from 'zod'
import { asked } from '#stream/field.ts'
import { type Check, type DatedInput, defineVerb, type VerbDefinition } from '#stream/verb.ts'
import { currentRound, hasBegun } from '../rounds.ts'
import type { ComplaintState } from '../state.ts'
import { type Step, type Strand, strand } from '../words.ts'

type ComplaintVerbDefinition<Schema extends DatedInput> = Omit<
  VerbDefinition<ComplaintState, Schema>,
  'stream' | 'opensWhen'
> & {
  /** As for every verb; of that strand, for a verb that asks which one it is about. */
  opensWhen(state: ComplaintState, strand: Strand): string | null
}

/** The complaint itself, and how it was handled where that is looked into too. */
const strandsOf = ({ strands }: ComplaintState): readonly Strand[] => [
  ...new Set<Strand>(['substance', ...strands.keys()]),
]

/**
 * A verb of the complaint stream. One that asks which strand it is about is open when it is open in any of them, and
 * refuses in live work the one in which it is not.
 */
export function complaintVerb<Schema extends DatedInput>(definition: ComplaintVerbDefinition<Schema>) {
  const { opensWhen, check = [] } = definition
  if (!('strand' in definition.input.shape))
    return defineVerb<ComplaintState, Schema>({
      ...definition,
      stream: 'complaint',
      opensWhen: state => opensWhen(state, 'substance'),
    })
  const inThatStrand: Check<ComplaintState, z.output<Schema>> = (state, input, { source }) => {
    const chosen = strand.safeParse(Reflect.get(input, 'strand'))
    const why = source.kind === 'worked' && chosen.success ? opensWhen(state, chosen.data) : null
    return why === null ? [] : [{ field: 'strand', message: why }]
  }
  return defineVerb<ComplaintState, Schema>({
    ...definition,
    stream: 'complaint',
    opensWhen: state => {
      const whys = strandsOf(state).map(one => opensWhen(state, one))
      return whys.includes(null) ? null : (whys[0] ?? null)
    },
    check: [...(typeof check === 'function' ? [check] : check), inThatStrand],
  })
}

/** Possible once a step has been taken in the run under way, or the run began with it. `words` end "Opens when …". */
export const opensAfter =
  (step: Step, words: string) =>
  (state: ComplaintState, strand: Strand): string | null =>
    hasBegun(currentRound(state, strand), step) ? null : `Opens when ${words}.`

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
    onlyWhereSeveral: true,
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

/** As `stageField`; left empty, which is null, for what belongs to no stage. */
export const optionalStageField = (question: string, hint?: string) =>
  asked(
    z
      .enum(['', '1', '2', '3'], `${question}: choose a stage`)
      .default('')
      .transform(stage => (stage === '' ? null : stage === '1' ? 1 : stage === '2' ? 2 : 3)),
    {
      question,
      ...(hint ? { hint } : {}),
      kind: 'choice',
      choices: ['1', '2', '3'].map(value => ({ value, text: `Stage ${value}` })),
    },
  )
