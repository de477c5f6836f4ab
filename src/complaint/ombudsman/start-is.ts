import { z } from 'zod'

export const startsOfRestart = [
  'named in the decision',
  'the day the decision was received, standing in',
  'agreed with the complainant',
] as const

/**
 * What the first day of a stage begun again rests on. Where the decision names none, the day on which the council received
 * it stands in, and whatever counts from it says so.
 */
export const startIs = z.enum(startsOfRestart)
export type StartIs = z.infer<typeof startIs>
