import { z } from 'zod'
import type { CountedUnit } from '#law/limit.ts'
import { isLimitId } from '#law/limits.ts'
import { authorityEntry } from './define.ts'

const units = [
  'working_days',
  'days',
  'years_no_later_than',
  'months_after',
  'months_beginning_with',
] as const satisfies readonly CountedUnit[]

const data = z.strictObject({ limitId: z.string(), n: z.int().positive(), unit: z.enum(units), reason: z.string() })

/** The council's own figure for a limit that we only recall. What was read in the law cannot be changed (overrides.ts). */
export const limitOverridden = authorityEntry({
  type: 'limit-overridden',
  version: 1,
  rank: 20,
  title: 'Limit set by the council',
  data,
  sample: { limitId: 'S3-ACK-2', n: 3, unit: 'working_days', reason: 'Our published policy.' },
  describe: ({ limitId, n, reason }) => `${limitId}: ${n}. ${reason}`,
  apply(draft, { limitId, n, unit, reason }, { happened }) {
    if (!isLimitId(limitId) || happened.latest === null) return
    draft.overrides.push({
      limit: limitId,
      length: { kind: 'counted', n, unit },
      authorityName: draft.name,
      reason,
      on: happened.latest,
    })
  },
})
