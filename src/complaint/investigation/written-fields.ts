import { optionalTextField } from '#stream/field.ts'
import type { WrittenPart } from './written.ts'

/** The questions to the parts of a report that its author writes: by the name of the field, which part it is. */
export type PartsAsked = Readonly<Record<string, WrittenPart>>

/** As the entry holds them: what was left empty is not in it. */
export const partsIn = (
  parts: PartsAsked,
  said: Readonly<Record<string, unknown>>,
): { readonly part: WrittenPart; readonly words: string }[] =>
  Object.entries(parts).flatMap(([name, part]) => {
    const words = said[name]
    return typeof words === 'string' && words.trim() !== '' ? [{ part, words }] : []
  })

export const partField = (question: string, hint: string) => optionalTextField(question, hint)
