import type { Field } from '#stream/field.ts'
import type { InputIssue } from '#stream/refusal.ts'
import { LONGEST_ANSWER, manyOf, type Typed } from './typed.ts'

/** Answers longer than any that is taken, each to be shortened. */
export const tooLong = (fields: readonly Field[], typed: Typed): readonly InputIssue[] =>
  fields.flatMap(({ name }) =>
    manyOf(typed, name).some(one => one.length > LONGEST_ANSWER)
      ? [{ field: name, message: `Enter at most ${LONGEST_ANSWER.toLocaleString('en-GB')} characters` }]
      : [],
  )
