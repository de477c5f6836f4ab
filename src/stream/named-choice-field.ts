import { z } from 'zod'
import { asked } from './field.ts'

/** A choice among codes that are shown by words: what is kept is the code. */
export const namedChoiceField = <const Value extends string>(
  question: string,
  choices: readonly (readonly [value: Value, text: string])[],
  hint?: string,
) =>
  asked(
    z.enum(
      choices.map(([value]) => value),
      `${question}: choose one`,
    ),
    {
      question,
      ...(hint ? { hint } : {}),
      kind: 'choice',
      choices: choices.map(([value, text]) => ({ value, text })),
    },
  )

/** The same, or none, which is null. */
export const optionalNamedChoiceField = <const Value extends string>(
  question: string,
  choices: readonly (readonly [value: Value, text: string])[],
  hint?: string,
) =>
  asked(
    z
      .string(`${question}: choose one`)
      .default('')
      .refine(given => given === '' || choices.some(([value]) => value === given), `${question}: choose one`)
      .transform(given => (given === '' ? null : given)),
    {
      question,
      ...(hint ? { hint } : {}),
      kind: 'choice',
      choices: choices.map(([value, text]) => ({ value, text })),
    },
  )
