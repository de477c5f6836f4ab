import { z } from 'zod'
import { asked } from './field.ts'

/** One thing that the complaint already holds, by its id: which kind decides what is offered. */
export type ChosenKind =
  | 'point'
  | 'person'
  | 'recommendation'
  | 'matter'
  | 'item asked'
  | 'Ombudsman date'
  | 'public report'
  | 'remedy'
  | 'agreed'
  | 'payment'
  | 'file'
  | 'task'
  | 'waiting task'
  | 'letter'
  | 'term'
  | 'task'
  | 'waiting task'
  | 'drafted recommendation'
  | 'drafted point'
  | 'record asked for'
  | 'interview'
  | 'fact check'
  | 'outcome'
  | 'appointment'
  | 'fading evidence'
  | 'dispatch'
  | 'pack'
  | 'delivery'
/** Several of them. */
export type ManyChosenKind =
  | 'points'
  | 'recommendations'
  | 'actions'
  | 'several agreed'
  | 'files'
  | 'evidence'
  | 'people'
  | 'events'
  | 'submissions'

export const chosenField = (kind: ChosenKind, question: string, hint?: string) =>
  asked(z.string(`${question}: choose one`).min(1, `${question}: choose one`), {
    question,
    ...(hint ? { hint } : {}),
    kind,
  })

/** May be left empty, which is none. */
export const optionalChosenField = (kind: ChosenKind, question: string, hint?: string) =>
  asked(
    z
      .string()
      .default('')
      .transform(id => (id === '' ? null : id)),
    { question, ...(hint ? { hint } : {}), kind },
  )

/** None, one or several: a form sends one as text and several as a list. */
export const manyChosenField = (kind: ManyChosenKind, question: string, hint?: string) =>
  asked(
    z
      .union([z.string(), z.array(z.string())])
      .default([])
      .transform(given => [...new Set(typeof given === 'string' ? [given] : given)].filter(id => id !== '')),
    { question, ...(hint ? { hint } : {}), kind },
  )
