import type { Deadline } from '../facts.ts'

/** The day, in ISO, of a limit that is a day of its own ("by 4 March 2025"); null for any other limit, and for none. */
export const fixedDayOf = (deadline: Pick<Deadline, 'n' | 'due'> | null): string | null =>
  deadline !== null && deadline.n === null ? deadline.due : null
