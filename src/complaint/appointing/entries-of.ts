import type { NewEntry, When } from '#stream/entry.ts'
import type { Context } from '#stream/verb.ts'
import { isUndated, whenToData } from '#stream/when.ts'
import { appointedDespite } from '../entries/appointed-despite.ts'
import { independenceDeclared } from '../entries/independence-declared.ts'
import type { ComplaintState } from '../state.ts'
import { warnedOf } from './fitness.ts'
import { type Appointing, candidateOf } from './questions.ts'
import { sentences } from './sentences.ts'

/** What is kept beside an appointment: the declaration sentence by sentence, and the reason in spite of a warning. */
export function keptBeside(
  state: ComplaintState,
  given: Appointing & { readonly personId: string; readonly declaredOn: When | null },
  context: Context,
): readonly NewEntry[] {
  const { happened, personId, as, declarations, employedUntil, despite, declaredOn } = given
  const warnings = warnedOf(state, candidateOf(given, context)).map(({ why }) => why)
  return [
    ...(declarations === null || context.source.kind !== 'worked'
      ? []
      : [
          independenceDeclared.write(happened, context.source, {
            personId,
            as,
            declaredOn: whenToData(declaredOn === null || isUndated(declaredOn) ? happened : declaredOn),
            sentences: sentences.map(({ id, words }) => ({ id, words, declared: declarations.includes(id) })),
            employedUntil: isUndated(employedUntil) ? null : whenToData(employedUntil),
            checkedBy: context.actor.personId,
          }),
        ]),
    ...(despite === null
      ? []
      : [appointedDespite.write(happened, context.source, { personId, part: as, warnings, reason: despite })]),
  ]
}
