import { z } from 'zod'
import { type Day, formatIsoDay, parseIsoDay } from '#law/day.ts'
import type { Span } from '#law/span.ts'
import type { When } from './entry.ts'

/** A day inside an entry's data, as it is hashed: "2024-02-05". */
export const dayText = z.string().refine(text => parseIsoDay(text) !== undefined, 'not a day')

/** A time known exactly, roughly or not at all, inside an entry's data. */
export const whenData = z.strictObject({
  earliest: dayText.nullable(),
  latest: dayText.nullable(),
  asWritten: z.string().nullable(),
})
export type WhenData = z.infer<typeof whenData>

const textOf = (day: Day | null): string | null => (day === null ? null : formatIsoDay(day))
const dayOf = (text: string | null): Day | null => (text === null ? null : (parseIsoDay(text) ?? null))

export const whenToData = (when: When): WhenData => ({
  earliest: textOf(when.earliest),
  latest: textOf(when.latest),
  asWritten: when.asWritten,
})
export const whenFromData = (data: WhenData): When => ({
  earliest: dayOf(data.earliest),
  latest: dayOf(data.latest),
  asWritten: data.asWritten,
})

export const onDay = (day: Day): When => ({ earliest: day, latest: day, asWritten: null })
export const during = (span: Span, asWritten: string | null): When => ({ ...span, asWritten })
export const undated: When = { earliest: null, latest: null, asWritten: null }
export const isUndated = (when: Span): boolean => when.earliest === null && when.latest === null
