import type { Mistake } from './body.ts'

/** The page asked for, the first where none is; undefined where it is no number from 1. */
export const pageAsked = (given: unknown): number | undefined =>
  /^[1-9]\d{0,5}$/.test(String(given ?? 1)) ? Number(given ?? 1) : undefined

/** Parameters that there are not; `at` says where one was given. */
export const unknownNames = (
  given: Readonly<Record<string, unknown>>,
  known: readonly string[],
  at: (name: string) => string,
): readonly Mistake[] =>
  Object.keys(given)
    .filter(name => !known.includes(name))
    .map(name => ({
      pointer: at(name.slice(0, 100)),
      detail: `There is no such parameter. There are: ${known.join(', ')}`,
    }))
