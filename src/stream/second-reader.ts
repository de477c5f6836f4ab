import type { Day } from '#law/day.ts'

/** Letters that a council can have read by a second person before they go. */
export const lettersReadTwice = [
  'letters to the child',
  'letters with something enclosed',
  'responses that end a stage, and confirmed withdrawals',
  'notices of a delay or a pause',
  'letters by email or GOV.UK Notify',
  'every letter',
] as const
export type LetterReadTwice = (typeof lettersReadTwice)[number]

/** From a day on, the letters that somebody else reads before they go; those kept apart by their nature are never taken away. */
export interface SecondReaderRule {
  readonly from: Day
  readonly letters: readonly LetterReadTwice[]
}

/** Which a council asks for on that day; none where it has settled nothing. */
export const readTwiceOn = (rules: readonly SecondReaderRule[], day: Day): readonly LetterReadTwice[] =>
  rules
    .filter(({ from }) => from <= day)
    .toSorted((a, b) => a.from - b.from)
    .at(-1)?.letters ?? []
