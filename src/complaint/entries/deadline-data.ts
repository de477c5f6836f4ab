import { z } from 'zod'
import { whenData } from '#stream/when.ts'

/**
 * A time limit as an entry keeps it: as it was written, and a length from an event whose day may not be known yet. A day of
 * its own is no length from that day.
 */
export const deadlineData = z.strictObject({
  phrase: z.string(),
  n: z.int().nonnegative(),
  unit: z.enum(['working_days', 'days', 'weeks', 'months']),
  fromEvent: z.string(),
  from: whenData,
})
