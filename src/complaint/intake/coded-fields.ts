import { z } from 'zod'
import { type Coded, NOT_ASKED } from '#person/equality.ts'
import { asked } from '#stream/field.ts'

const choicesOf = (codes: readonly Coded[]) => codes.map(([value, text]) => ({ value, text }))

/** One of the codes; nothing answered is "not asked". */
export const equalityField = (question: string, codes: readonly Coded[], hint?: string) =>
  asked(
    z
      .string(`${question}: choose one`)
      .default(NOT_ASKED)
      .transform(given => (given === '' ? NOT_ASKED : given))
      .refine(given => codes.some(([code]) => code === given), `${question}: choose one from the list`),
    { question, ...(hint ? { hint } : {}), kind: 'choice', choices: choicesOf(codes) },
  )

/** Any number of the codes. */
export const manyCodedField = (question: string, codes: readonly Coded[], hint?: string) =>
  asked(
    z
      .union([z.string(), z.array(z.string())])
      .default([])
      .transform(given => [...new Set(typeof given === 'string' ? [given] : given)].filter(code => code !== ''))
      .refine(given => given.every(one => codes.some(([code]) => code === one)), `${question}: choose from the list`),
    { question, ...(hint ? { hint } : {}), kind: 'several', choices: choicesOf(codes) },
  )
